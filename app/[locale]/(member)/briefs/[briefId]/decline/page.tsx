import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { refusalTakePart } from "#lib/briefs/policy"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { declineReasons } from "#lib/members/taxonomy/decline-reasons"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { reasonWords } from "../../_components/wording"
import { submitDecline } from "../actions"

type Query = { params: Promise<{ briefId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("decline.title") }
}

export default async function DeclineBriefPage({ params }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const brief = await getBrief(person, briefId)
  if (brief?.seenAs !== "recipient") return <Missing />
  const { state } = brief.recipient
  const refused = refusalTakePart(person, { state: brief.state, recipient: state })
  if (refused) return refused === "briefs.not_your_role" ? <NotAllowed /> : <Missing />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const company = brief.companyName
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: brief.content.title }
  const title = state === "invited" ? t("decline.title") : t("decline.titleWithdraw")
  const labels = { reasonCode: t("decline.code"), reason: t("decline.reason") }
  const choices = declineReasons.map(code => ({ value: code, label: reasonWords(locale, code) }))
  return (
    <Page title={title} back={back} lead={<p>{t("decline.intro", { company })}</p>}>
      <Form action={submitDecline} words={formWords(locale)} labels={labels}>
        <Hidden name="briefId" value={briefId} />
        <RadioGroup name="reasonCode" legend={labels.reasonCode} choices={choices} />
        <TextArea name="reason" label={labels.reason} optional={words(locale, "common")("optional")} rows={3} />
        <SubmitButton danger>{t("decline.submit", { company })}</SubmitButton>
      </Form>
    </Page>
  )
}
