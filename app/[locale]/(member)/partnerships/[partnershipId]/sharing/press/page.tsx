import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { termsForPress } from "#lib/confidentiality/press/policy"
import { listPressEnquiries } from "#lib/confidentiality/press/queries/list-press-enquiries"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { EnquiryList } from "./_components/enquiry-list"
import { HoldingLines } from "./_components/holding-line"
import { PressMargin } from "./_components/press-margin"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("press.title") }
}

export default async function PressPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, all, enquiries] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
    listPressEnquiries(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const { sharing, recordPress } = paths.partnerships
  return (
    <Page
      width="wide"
      title={t("press.title")}
      back={{ href: `/${locale}${sharing(partnershipId)}`, label: t("mayShare.title") }}
      lead={<p>{t("press.introduction")}</p>}
    >
      <WithMargin notes={<PressMargin locale={locale} />}>
        <HoldingLines locale={locale} terms={termsForPress(all)} />
        {mayWrite(person.member) && (
          <p className="section">
            <a className="button" href={`/${locale}${recordPress(partnershipId)}`}>
              {t("press.record.title")}
            </a>
          </p>
        )}
        <EnquiryList locale={locale} enquiries={enquiries} />
      </WithMargin>
    </Page>
  )
}
