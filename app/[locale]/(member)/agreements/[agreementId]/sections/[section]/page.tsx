import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { listAddressees } from "#lib/agreements/mentions/queries/list-addressees"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { isSectionKey } from "#lib/agreements/terms/fields"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { SectionScreen } from "./_components/section-screen"

type Props = {
  params: Promise<{ agreementId: string; section: string }>
  searchParams: Promise<{ done?: string; edit?: string; rows?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params
  const locale = requestLocale()
  if (!isSectionKey(section)) return { title: words(locale, "common")("notFound.title") }
  return { title: words(locale, "terms")(`section.${section}.title`) }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId, section }, asked] = await Promise.all([params, searchParams])
  if (!isSectionKey(section)) return <Missing />
  const [agreement, comparison, comments, proposals, notes, addressees] = await Promise.all([
    getAgreement(actor, agreementId),
    getComparison(actor, agreementId),
    listSectionComments(actor, agreementId, section),
    listProposals(actor, agreementId, section),
    listInternalNotes(actor, agreementId, section),
    listAddressees(actor, agreementId),
  ])
  const stand = agreement?.sections.find(one => one.section === section)
  if (!agreement || !stand) return <Missing />
  const shared = { locale: requestLocale(), agreement, section, stand, actor }
  const said = { comments, addressees, proposals, openNotes: notes.filter(note => !note.isPutAway).length }
  return <SectionScreen shared={shared} comparison={comparison} said={said} asked={asked} />
}
