import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { CheckboxGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { refusalAskForRenegotiation } from "#lib/agreements/renegotiation/policy"
import { addDays } from "#lib/agreements/terms/days"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { today } from "#lib/clock"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../_components/closed"
import { submitAsk } from "../actions"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ section?: string | string[] }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("ask.title") }
}

export default async function AskPage({ params, searchParams }: Props) {
  const [actor, { section }] = [await requireMember(), await searchParams]
  const agreement = await getAgreement(actor, (await params).agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const facts = { state: agreement.state, amendsId: agreement.amendment?.amendsId ?? null }
  if (refusalAskForRenegotiation(actor, facts)) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const names = sayOthers(locale, agreement.parties)
  const dueOn = formatDay(locale, addDays(today(), agreement.answerDays))
  const back = { href: `/${locale}${paths.agreements.change(agreement.id)}`, label: t("change.title") }
  const labels = { sections: t("ask.sections"), reason: t("ask.reason") }
  const sections = sectionKeys.map(value => ({ value, label: s(`section.${value}.title`) }))
  return (
    <Page title={t("ask.title")} back={back} lead={<p>{t("ask.lead", { names, day: dueOn })}</p>}>
      <Form action={submitAsk} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <CheckboxGroup
          name="sections[]"
          legend={labels.sections}
          choices={sections}
          values={[section ?? ""].flat()}
          columns
        />
        <TextArea name="reason" label={labels.reason} hint={t("ask.reasonHint")} rows={5} />
        <SubmitButton>{t("ask.button", { names })}</SubmitButton>
      </Form>
    </Page>
  )
}
