import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { getSignaturesNeeded } from "#lib/members/queries/get-signatures-needed"
import { listInvitations } from "#lib/members/queries/list-invitations"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../_components/done"
import { Colleagues } from "./_components/colleagues"
import { Invitations } from "./_components/invitations"
import { InviteForm } from "./_components/invite-form"
import { SignaturesNeeded } from "./_components/signatures-needed"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("people.title") }
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { done } = await searchParams
  const person = await requireMember()
  const [people, invitations, needed] = await Promise.all([
    listRepresentatives(person),
    listInvitations(person),
    getSignaturesNeeded(person),
  ])
  const locale = requestLocale()
  const t = words(locale, "members")
  const isOwner = person.member.role === "owner"
  const back = { href: `/${locale}${paths.organisation.home}`, label: t("part.back") }
  return (
    <Page title={t("people.title")} back={back} lead={<p>{t("people.lead", { member: person.member.name })}</p>}>
      <Done done={done} />
      <Colleagues people={people} isOwner={isOwner} />
      {needed !== null && <SignaturesNeeded needed={needed} isOwner={isOwner} />}
      {isOwner ? (
        <>
          <Invitations invitations={invitations} />
          <InviteForm />
        </>
      ) : (
        <p className="section quiet">{t("people.ownersOnly")}</p>
      )}
    </Page>
  )
}
