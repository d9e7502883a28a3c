import { RadioGroup } from "#components/form/choices"
import { SelectField, TextField } from "#components/form/field"
import { fates, type Held, keepingReasons } from "#lib/agreements/clearance/lines"
import { type LineField, lineFieldName } from "#lib/agreements/clearance/read-lines"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = {
  locale: Locale
  values: ReadonlyMap<string, string>
  /** The one thing of which it is said; nothing where it is said of everything. */
  of?: Held
}

/** What became of something, when, and why it is kept where it is. */
export function LineFields({ locale, values, of }: Props) {
  const t = words(locale, "clearance")
  const frame = (field: LineField) => {
    const name = lineFieldName(field, of?.key)
    return { name, value: values.get(name) }
  }
  const choices = fates.map(fate => ({ value: fate, label: t(`form.fates.${fate}`) }))
  const reasons = keepingReasons.map(reason => ({ value: reason, label: t(`form.reasons.${reason}`) }))
  return (
    <>
      {of ? (
        <SelectField {...frame("fate")} label={t("form.fate")} choices={choices} empty={t("form.asWhole")} />
      ) : (
        <RadioGroup {...frame("fate")} legend={t("form.fate")} choices={choices} />
      )}
      <TextField
        {...frame("doneOn")}
        type="date"
        width="short"
        label={t("form.doneOn")}
        hint={t("form.doneOnHint")}
        optional={t("form.optional")}
      />
      <RadioGroup
        {...frame("reason")}
        legend={t("form.reason")}
        hint={t("form.reasonHint")}
        optional={t("form.optional")}
        choices={reasons}
      />
      <TextField {...frame("which")} label={t("form.which")} optional={t("form.optional")} />
      <TextField
        {...frame("keptUntil")}
        type="date"
        width="short"
        label={t("form.keptUntil")}
        hint={t("form.keptUntilHint")}
        optional={t("form.optional")}
      />
    </>
  )
}
