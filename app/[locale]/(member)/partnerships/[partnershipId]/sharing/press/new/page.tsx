import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { today } from "#lib/clock"
import { referredTo, termsForPress } from "#lib/confidentiality/press/policy"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { HoldingLines } from "../_components/holding-line"
import { PressMargin } from "../_components/press-margin"
import { EnquiryForm } from "./_components/enquiry-form"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("press.record.title") }
}

export default async function RecordPressPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, all] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
  ])
  if (!partnership || !mayWrite(person.member)) return <Missing />
  const clients = referredTo(partnership.parties, person.member.id, termsForPress(all))
  const names = partnership.parties.filter(party => clients.includes(party.memberId)).map(party => party.name)
  return (
    <Page
      width="wide"
      title={t("press.record.title")}
      back={{ href: `/${locale}${paths.partnerships.press(partnershipId)}`, label: t("press.title") }}
      lead={<p>{t("press.record.introduction", { names: formatList(locale, names) })}</p>}
    >
      <WithMargin notes={<PressMargin locale={locale} />}>
        <HoldingLines locale={locale} terms={termsForPress(all)} />
        <div className="section">
          <EnquiryForm locale={locale} partnershipId={partnershipId} today={today()} />
        </div>
      </WithMargin>
    </Page>
  )
}
