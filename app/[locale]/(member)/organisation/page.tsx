import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { MemberStateSign } from "#components/members/member-state"
import { WithMargin } from "#components/ui/margin"
import { words } from "#lib/i18n/words"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { listSamples } from "#lib/members/queries/list-samples"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Checks } from "./_components/checks"
import { Done } from "./_components/done"
import { NextStep } from "./_components/next-step"
import { PartList } from "./_components/part-list"
import { Rooms } from "./_components/rooms"
import { WithdrawForm } from "./_components/withdraw-form"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("home.title") }
}

export default async function OrganisationPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { done } = await searchParams
  const person = await requireMember()
  const [own, people, samples] = await Promise.all([
    getOwnProfile(person),
    listRepresentatives(person),
    listSamples(person, person.member.id),
  ])
  if (!own) return <Missing />
  const mayEdit = person.member.role !== "viewer"
  const shownSamples = samples.filter(sample => !sample.isArchived).length
  return (
    <Page title={own.name} width="wide" state={<MemberStateSign locale={requestLocale()} state={own.state} />}>
      <Done done={done} />
      <NextStep own={own} mayEdit={mayEdit} />
      <div className="section">
        <WithMargin notes={<Rooms kind={own.kind} people={people.length} samples={shownSamples} />}>
          <PartList own={own} mayEdit={mayEdit} />
          <Checks verifications={own.verifications} />
          {own.state === "listed" && mayEdit && <WithdrawForm version={own.memberVersion} />}
        </WithMargin>
      </div>
    </Page>
  )
}
