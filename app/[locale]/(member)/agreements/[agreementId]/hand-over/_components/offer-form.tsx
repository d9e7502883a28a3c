import { RowsSaidToo } from "#components/agreements/matrix-rows"
import { DutyBoxes, dutiesForYou } from "#components/agreements/one-sided-duties"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import type { Awaiting } from "#lib/agreements/first-text/views"
import { termsDigest } from "#lib/agreements/terms/canonical"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { submitFirstText } from "../../actions"

type Props = { locale: Locale; agreement: AgreementView; awaiting: Awaiting }

/** The text goes with the invitation that waits for it, or with a new one: to whom, and what they read before they accept. */
export function OfferForm({ locale, agreement, awaiting }: Props) {
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const labels = { email: t("invitation.invite.email"), words: t("first.words"), note: t("handOver.note", { names }) }
  const { sharedAim } = agreement.terms.sections.purpose
  return (
    <div className="section">
      <h2>{t("firstText.heading", { names })}</h2>
      {awaiting.invitation && <p>{t("firstText.invited", { names })}</p>}
      <Form action={submitFirstText} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="seen" value={termsDigest(agreement.terms)} />
        <Hidden name="locale" value={locale} />
        {!awaiting.invitation && (
          <>
            <TextField
              name="email"
              type="email"
              label={labels.email}
              hint={t("invitation.invite.emailHint")}
              dir="ltr"
            />
            <TextArea name="words" label={labels.words} hint={t("firstText.wordsHint")} value={sharedAim} rows={6} />
          </>
        )}
        <DutyBoxes {...{ locale, agreement }} duties={dutiesForYou(agreement)} />
        <RowsSaidToo locale={locale} agreement={agreement} />
        <TextArea
          name="note"
          label={labels.note}
          hint={t("firstText.noteHint")}
          optional={t("form.optional")}
          value={awaiting.offered?.note}
          rows={3}
        />
        <SubmitButton>{t(awaiting.invitation ? "firstText.attach" : "firstText.button")}</SubmitButton>
      </Form>
    </div>
  )
}
