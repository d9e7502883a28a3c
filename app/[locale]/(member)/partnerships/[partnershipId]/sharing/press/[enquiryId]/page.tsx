import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { Notice } from "#components/ui/notice"
import { State } from "#components/ui/state"
import { getPressEnquiry } from "#lib/confidentiality/press/queries/get-press-enquiry"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { HoldingLine } from "../_components/holding-line"
import { PressMargin } from "../_components/press-margin"
import { AskedByPress } from "./_components/asked-by-press"
import { Outcome } from "./_components/outcome"

type Route = { params: Promise<{ partnershipId: string; enquiryId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("press.title") }
}

export default async function PressEnquiryPage({ params, searchParams }: Route) {
  const [{ partnershipId, enquiryId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const enquiry = await getPressEnquiry(person, enquiryId)
  if (!enquiry || enquiry.partnershipId !== partnershipId) return <Missing />
  const step = (["recorded", "closed"] as const).find(one => one === done)
  return (
    <Page
      width="wide"
      title={t("press.view.title", { outlet: enquiry.outlet })}
      back={{ href: `/${locale}${paths.partnerships.press(partnershipId)}`, label: t("press.title") }}
      state={<State tone={enquiry.outcome ? "done" : "attention"}>{t(`press.states.${enquiry.state}`)}</State>}
    >
      {step && <Notice>{t(`press.done.${step}`)}</Notice>}
      <WithMargin notes={<PressMargin locale={locale} />}>
        <AskedByPress locale={locale} enquiry={enquiry} />
        {!enquiry.outcome && <HoldingLine locale={locale} line={enquiry.holdingLine} reference={enquiry.reference} />}
        <Outcome locale={locale} enquiry={enquiry} />
      </WithMargin>
    </Page>
  )
}
