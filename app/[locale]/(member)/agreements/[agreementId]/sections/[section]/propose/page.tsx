import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { refusalProposeChange } from "#lib/agreements/proposals/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { fieldsOf, isSectionKey } from "#lib/agreements/terms/fields"
import { placeNamed, stands } from "#lib/agreements/terms/place"
import { isPinned } from "#lib/agreements/terms/standard-text"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../../_components/closed"
import { ProposeScreen } from "./_components/propose-screen"

type Props = {
  params: Promise<{ agreementId: string; section: string }>
  searchParams: Promise<{ place?: string | string[] }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("proposals.title") }
}

export default async function ProposePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId, section }, asked] = await Promise.all([params, searchParams])
  if (!isSectionKey(section)) return <Missing />
  const agreement = await getAgreement(actor, agreementId)
  const name = String(asked.place ?? "")
  const isList = fieldsOf(section).some(field => field.key === name && field.kind === "rows")
  const place = isList ? { section, field: name } : placeNamed(section, name)
  if (!agreement || !place || !stands(agreement.terms, place)) return <Missing />
  const locale = requestLocale()
  if (refusalProposeChange(actor, agreement) || isPinned(agreement.terms, place))
    return <Closed locale={locale} agreement={agreement} />
  return <ProposeScreen locale={locale} agreement={agreement} place={place} />
}
