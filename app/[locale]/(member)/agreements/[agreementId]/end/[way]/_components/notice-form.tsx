import { ProofFields, proofLabels } from "#components/accounts/proof-fields"
import { SecondProofFirst } from "#components/agreements/second-proof-first"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { isEnd, type NoticeKind } from "#lib/agreements/ending/policy"
import type { StandingView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { submitNotice } from "../../actions"

type Props = { locale: Locale; agreement: AgreementView; standing: StandingView; kind: NoticeKind }

/** What follows from this notice, its reason, its day where it has one, and the button that names the act. */
export function NoticeForm({ locale, agreement, standing, kind, hasSecondProof }: Props & { hasSecondProof: boolean }) {
  const t = words(locale, "ending")
  const names = sayOthers(locale, agreement.parties)
  const back = { href: `/${locale}${paths.agreements.ending(agreement.id)}`, label: t("title") }
  const dated = datedKinds.find(one => one === kind)
  const labels = {
    reason: t("form.reason"),
    sure: t("form.sure"),
    ...(isEnd(kind) && proofLabels(locale)),
    ...(dated && { onDate: t(`form.day.${dated}.label`) }),
  }
  if (isEnd(kind) && !hasSecondProof)
    return (
      <Page title={t(`form.${kind}.title`)} back={back} lead={<p>{t(`form.${kind}.lead`, { names })}</p>}>
        <SecondProofFirst locale={locale} act="end" path={paths.agreements.giveNotice(agreement.id, kind)} />
      </Page>
    )
  return (
    <Page title={t(`form.${kind}.title`)} back={back} lead={<p>{t(`form.${kind}.lead`, { names })}</p>}>
      <Form action={submitNotice} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="kind" value={kind} />
        <TextArea name="reason" label={labels.reason} hint={t(`form.${kind}.reasonHint`)} rows={5} />
        {dated && <DayField locale={locale} agreement={agreement} standing={standing} kind={dated} />}
        {kind === "end_for_cause" && <Checkbox name="sure" label={labels.sure} />}
        {isEnd(kind) && <ProofFields locale={locale} hint={words(locale, "ending")("proof.hint")} />}
        <SubmitButton danger={kind === "end_for_cause" || kind === "end_with_notice"}>
          {t(`form.${kind}.button`)}
        </SubmitButton>
      </Form>
    </Page>
  )
}

const datedKinds = ["pause", "end_by_consent", "end_with_notice"] as const

/** The first day that the notice allows stands in its field already. */
function DayField({ locale, agreement, standing, kind }: Omit<Props, "kind"> & { kind: (typeof datedKinds)[number] }) {
  const t = words(locale, "ending")
  const own = agreement.parties.find(party => party.isYou)?.memberId
  const days = standing.noticeDays.find(({ memberId }) => memberId === own)?.days ?? 0
  return (
    <TextField
      name="onDate"
      type="date"
      width="medium"
      label={t(`form.day.${kind}.label`)}
      hint={t(`form.day.${kind}.hint`, { days, earliest: formatDay(locale, standing.earliestEnd) })}
      value={kind === "end_with_notice" ? standing.earliestEnd : undefined}
      optional={kind === "pause" ? t("form.optional") : undefined}
    />
  )
}
