import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { getNeutralOffer } from "#lib/agreements/neutral/queries/get-neutral-offer"
import { listNeutralRoles } from "#lib/agreements/neutral/queries/list-neutral-roles"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { MayBeAsked } from "./_components/may-be-asked"
import { Roles } from "./_components/roles"

const deeds = ["offered", "takenBack", "declined", "ended"] as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("neutral.own.title") }
}

/** In which agreements of others the reader is asked or at work, and whether they may be asked at all. */
export default async function NeutralRolesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const person = await requireMember()
  const [{ done }, roles, offer] = await Promise.all([searchParams, listNeutralRoles(person), getNeutralOffer(person)])
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const deed = deeds.find(one => one === done)
  return (
    <Page title={t("neutral.own.title")} lead={<p>{t("neutral.own.lead")}</p>}>
      {deed && <Notice>{t(`neutral.own.done.${deed}`)}</Notice>}
      <Roles locale={locale} roles={roles} />
      <MayBeAsked locale={locale} person={person} offer={offer} />
    </Page>
  )
}
