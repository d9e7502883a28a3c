import { sayUses } from "#components/agreements/own-names"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { isEmpty } from "#lib/agreements/terms/field"
import { fieldValue } from "#lib/agreements/terms/fields"
import { columnsOf, namedValuesPlace, namedValueTypes, nameField, ownValues } from "#lib/agreements/terms/named-values"
import { placeDigest, rowToCome } from "#lib/agreements/terms/place"
import { valueName } from "#lib/agreements/terms/read-place"
import { sayLabel } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { shownValue } from "#lib/agreements/terms/show-form"
import type { AgreementView } from "#lib/agreements/views"
import { fractionDigits } from "#lib/currencies"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { FieldControl } from "../../sections/[section]/_components/field-control"
import { submitNamedValue } from "../actions"
import { TypeWays } from "./value-ways"

type Props = { locale: Locale; agreement: AgreementView; asked: { value?: string; type?: string } }

/** The form of one value: its name, and the controls of its kind. One that there is can be said as another kind. */
export function ValueWriting({ locale, agreement, asked }: Props) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const value = ownValues(agreement.terms).find(({ id }) => id === asked.value)
  const type = namedValueTypes.find(one => one === asked.type) ?? value?.type ?? "text"
  const place = { ...namedValuesPlace, rowId: value?.id ?? rowToCome }
  const at = { section: namedValuesPlace.section, list: namedValuesPlace.field }
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const digits = fractionDigits(value?.currency ?? null)
  const controls = [nameField(), ...columnsOf({ type })].map(field => {
    const held = value ? fieldValue(value, field.key) : undefined
    return { field, name: `${valueName}.${field.key}`, values: isEmpty(held) ? [] : shownValue(field, held, digits) }
  })
  const labels = Object.fromEntries(controls.map(({ name, field }) => [name, sayLabel(locale, at, field.key)]))
  return (
    <section className="card writing" aria-labelledby="writing">
      <h2 id="writing">{value ? value.name : s(`choice.purpose.values.type.${type}`)}</h2>
      {type === "none" && <p>{t("values.noneExplained")}</p>}
      <Form action={submitNamedValue} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="valueId" value={value?.id ?? ""} />
        <Hidden name="seen" value={placeDigest(agreement.terms, place)} />
        <Hidden name={`${valueName}.type`} value={type} />
        {controls.map(control => (
          <FieldControl key={control.name} speaker={speaker} place={at} {...control} />
        ))}
        {type !== "none" && <p className="hint">{t("values.openExplained")}</p>}
        <div className="buttons">
          <SubmitButton>{t("values.save")}</SubmitButton>
          {value && (
            <SubmitButton quiet name="takeAway" value="yes">
              {t("values.takeAway")}
            </SubmitButton>
          )}
        </div>
      </Form>
      {value && (
        <details>
          <summary>{t("values.otherKind")}</summary>
          <p>{sayUses(locale, agreement, value)}</p>
          <TypeWays locale={locale} agreementId={agreement.id} value={value.id} but={type} />
        </details>
      )}
      <p className="section-back">
        <a href={`/${locale}${paths.agreements.values(agreement.id)}`}>{t("values.back")}</a>
      </p>
    </section>
  )
}
