import { Hidden, SubmitButton } from "#components/form/buttons"
import { SelectField, TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { refusalCommentAsNeutral } from "#lib/agreements/neutral/policy"
import type { NeutralReading } from "#lib/agreements/neutral/views"
import { sectionKeys } from "#lib/agreements/terms/fields"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { submitNeutralComment } from "../../actions"

/** The one thing that a neutral person writes, while the parties write such things too. */
export function SaySomething({ locale, reading }: { locale: Locale; reading: NeutralReading }) {
  const t = words(locale, "agreements")
  if (refusalCommentAsNeutral(reading)) return <p className="quiet">{t("neutral.reading.closedComments")}</p>
  const labels = { section: t("neutral.reading.commentSection"), text: t("neutral.reading.commentText") }
  const sections = sectionKeys.map((section, index) => ({
    value: section,
    label: t("sectionTitle", { number: index + 1, title: words(locale, "terms")(`section.${section}.title`) }),
  }))
  return (
    <section className="section no-print" aria-labelledby="say">
      <h2 id="say">{t("neutral.reading.comment")}</h2>
      <Form action={submitNeutralComment} words={formWords(locale)} labels={labels}>
        <Hidden name="neutralId" value={reading.id} />
        <SelectField
          name="section"
          label={labels.section}
          choices={sections}
          empty={t("neutral.reading.chooseSection")}
        />
        <TextArea
          name="text"
          label={labels.text}
          hint={t("neutral.reading.commentHint", { names: sayOthers(locale, reading.parties) })}
          rows={4}
        />
        <SubmitButton>{t("neutral.reading.commentButton")}</SubmitButton>
      </Form>
    </section>
  )
}
