import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { LeaveForm } from "../_components/leave-form"
import { RemoveForm } from "../_components/remove-form"
import { RemoveLink } from "../_components/remove-link"
import { RoleForm } from "../_components/role-form"

type Props = { params: Promise<{ representativeId: string }>; searchParams: Promise<{ step?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("people.title") }
}

export default async function RepresentativePage({ params, searchParams }: Props) {
  const { representativeId } = await params
  const { step } = await searchParams
  const person = await requireMember()
  const people = await listRepresentatives(person)
  const colleague = people.find(({ id }) => id === representativeId)
  if (!colleague) return <Missing />
  const isOwner = person.member.role === "owner"
  if (!isOwner && !colleague.isSelf) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "members")
  // Each password has a step of its own, so that a problem with it is said at the one field.
  if (step === "remove" && !colleague.isSelf) {
    const back = { href: `/${locale}${paths.organisation.person(colleague.id)}`, label: colleague.name }
    return (
      <Page title={t("people.remove", { name: colleague.name })} back={back}>
        <RemoveForm colleague={colleague} />
      </Page>
    )
  }
  const back = { href: `/${locale}${paths.organisation.people}`, label: t("people.title") }
  const title = isOwner ? t("people.changeTitle", { name: colleague.name }) : t("people.leave")
  return (
    <Page title={title} back={back}>
      {isOwner && <RoleForm colleague={colleague} />}
      {colleague.isSelf ? <LeaveForm representativeId={colleague.id} /> : <RemoveLink colleague={colleague} />}
    </Page>
  )
}
