import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { fieldsAsStated, lineFieldName, lineFields } from "#lib/agreements/clearance/read-lines"
import type { ClearanceView } from "#lib/agreements/clearance/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitClearance } from "../../../actions"
import { sayHeld } from "../../_components/say-clearance"
import { LineFields } from "./line-fields"

type Props = {
  locale: Locale
  clearance: ClearanceView
  /** The person at the form: mostly who saw to it too. */
  speaker: string
}

/** One answer for everything, and under a line to open one for each thing of which something else is true. */
export function StatementForm({ locale, clearance, speaker }: Props) {
  const t = words(locale, "clearance")
  const [newest] = clearance.statements
  const values = fieldsAsStated(newest?.lines ?? [])
  const isApart = clearance.held.some(({ key }) => values.has(lineFieldName("fate", key)))
  return (
    <Form action={submitClearance} words={formWords(locale)} labels={labelsOf(locale, clearance)}>
      <Hidden name="clearanceId" value={clearance.id} />
      <Hidden name="version" value={clearance.version} />
      <h2>{t("form.wholeHeading")}</h2>
      <LineFields locale={locale} values={values} />
      <details className="section" open={isApart}>
        <summary>{t("form.apart")}</summary>
        {clearance.held.map(one => (
          <section key={one.key} className="card" aria-labelledby={`held-${one.key}`}>
            <h3 id={`held-${one.key}`} dir="auto">
              {sayHeld(locale, one)}
            </h3>
            <LineFields locale={locale} values={values} of={one} />
          </section>
        ))}
      </details>
      <TextField
        name="seenToBy"
        label={t("form.seenToBy")}
        hint={t("form.seenToByHint")}
        value={newest?.seenToBy ?? speaker}
      />
      <TextArea name="words" label={t("form.words")} optional={t("form.optional")} value={newest?.words} rows={3} />
      <SubmitButton>{t("form.button")}</SubmitButton>
    </Form>
  )
}

/** What each control is called in the summary of problems. */
function labelsOf(locale: Locale, { held }: ClearanceView): Record<string, string> {
  const t = words(locale, "clearance")
  const apart = held.flatMap(one =>
    lineFields.map(field => [
      lineFieldName(field, one.key),
      t("form.named", { what: sayHeld(locale, one), label: t(`form.${field}`) }),
    ]),
  )
  const whole = lineFields.map(field => [lineFieldName(field), t(`form.${field}`)])
  return Object.fromEntries([...whole, ...apart, ["seenToBy", t("form.seenToBy")], ["words", t("form.words")]])
}
