import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Empty } from "#components/ui/empty"
import type { Candidate } from "#lib/agreements/neutral/views"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { submitNeutralProposal } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; candidates: Candidate[]; asked: string }

/** Who has said that they may be asked, and the form by which one of them is proposed to the other parties. */
export function ProposeSomebody({ locale, agreement, candidates, asked }: Props) {
  const t = words(locale, "agreements")
  const labels = { candidateId: t("neutral.propose.who"), reason: t("neutral.propose.reason") }
  const choices = candidates.map(({ id, name, memberName, words: hint }) => ({
    value: id,
    label: t("neutral.propose.choice", { name, member: memberName }),
    hint,
  }))
  return (
    <section className="section" aria-labelledby="propose">
      <h2 id="propose">{t("neutral.propose.heading")}</h2>
      <p>{t("neutral.propose.lead")}</p>
      <form method="get">
        <TextField name="q" label={t("neutral.propose.search")} value={asked} type="search" width="medium" />
        <button type="submit" className="button button-quiet">
          {t("neutral.propose.searchSubmit")}
        </button>
      </form>
      {choices.length === 0 ? (
        <Empty heading={t("neutral.propose.noneHeading")}>
          <p>{t("neutral.propose.none")}</p>
        </Empty>
      ) : (
        <Form action={submitNeutralProposal} words={formWords(locale)} labels={labels}>
          <Hidden name="agreementId" value={agreement.id} />
          <RadioGroup name="candidateId" legend={labels.candidateId} choices={choices} />
          <TextArea name="reason" label={labels.reason} hint={t("neutral.propose.reasonHint")} rows={4} />
          <SubmitButton>{t("neutral.propose.button", { names: sayOthers(locale, agreement.parties) })}</SubmitButton>
        </Form>
      )}
    </section>
  )
}
