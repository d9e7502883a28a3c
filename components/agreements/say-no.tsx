import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox } from "#components/form/choices"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { FormAction } from "#lib/web/form-state"

/** Saying no to an invitation, and to all that may come. `named` is the link's secret or the invitation's id. */
export function SayNo({
  locale,
  action,
  named,
}: {
  locale: Locale
  action: FormAction
  named: Record<string, string>
}) {
  const t = words(locale, "agreements")
  return (
    <section className="section">
      <h2>{t("invitation.offer.decline")}</h2>
      <p>{t("invitation.offer.declineLead")}</p>
      <Form action={action} words={formWords(locale)} labels={{ noMore: t("invitation.offer.noMore") }}>
        {Object.entries(named).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Checkbox name="noMore" label={t("invitation.offer.noMore")} hint={t("invitation.offer.noMoreHint")} />
        <SubmitButton quiet>{t("invitation.offer.declineButton")}</SubmitButton>
      </Form>
    </section>
  )
}
