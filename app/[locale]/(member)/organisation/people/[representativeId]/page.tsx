import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { LeaveForm } from "../_components/leave-form"
import { RoleForm } from "../_components/role-form"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("people.title") }
}

export default async function RepresentativePage({ params }: { params: Promise<{ representativeId: string }> }) {
  const { representativeId } = await params
  const person = await requireMember()
  const people = await listRepresentatives(person)
  const colleague = people.find(({ id }) => id === representativeId)
  if (!colleague) return <Missing />
  const isOwner = person.member.role === "owner"
  if (!isOwner && !colleague.isSelf) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "members")
  const back = { href: `/${locale}${paths.organisation.people}`, label: t("people.title") }
  const title = isOwner ? t("people.changeTitle", { name: colleague.name }) : t("people.leave")
  return (
    <Page title={title} back={back}>
      {isOwner && <RoleForm colleague={colleague} />}
      <LeaveForm colleague={colleague} />
    </Page>
  )
}
