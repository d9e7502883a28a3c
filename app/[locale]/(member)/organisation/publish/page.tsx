import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { profileParts } from "#lib/members/profile/parts"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../_components/done"
import { Gaps } from "./_components/gaps"
import { PublishForm } from "./_components/publish-form"
import { ShownPart } from "./_components/shown-part"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("publish.title") }
}

export default async function PublishPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { done } = await searchParams
  const person = await requireMember()
  const own = await getOwnProfile(person)
  if (!own) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "members")
  const mayEdit = person.member.role !== "viewer"
  const isSeen = own.state === "listed" && !own.differs
  const lead = t(own.state === "hidden" ? "publish.hidden" : isSeen ? "publish.nothingNew" : "publish.lead")
  const back = { href: `/${locale}${paths.organisation.home}`, label: t("part.back") }
  return (
    <Page title={t("publish.title")} back={back} lead={<p>{lead}</p>}>
      <Done done={done} />
      <Gaps own={own} mayEdit={mayEdit} />
      {profileParts[own.kind].map(table => (
        <ShownPart key={table.part} profile={own.draft.profile} table={table} mayEdit={mayEdit} />
      ))}
      {mayEdit && <PublishForm own={own} />}
    </Page>
  )
}
