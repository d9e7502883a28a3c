import { Checkbox, CheckboxGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import type { Typed } from "#lib/agreements/terms/form"
import { type Speaker, sayHint, sayLabel, sayMember } from "#lib/agreements/terms/say-field"
import { type RuleField, ruleFieldName } from "#lib/agreements/terms/subject-form"
import type { Party } from "#lib/agreements/views"
import { type Audience, type ConfidentialityTerm, circumstances, permissions } from "#lib/confidentiality/terms"
import { words } from "#lib/i18n/words"

type Props = {
  speaker: Speaker
  audience: Audience
  number: number
  /** Null where a new one may be written. */
  rule: ConfidentialityTerm | null
  typed: Typed
  parties: readonly Party[]
  legend: string
}

/** One rule with all that it can say. */
export function RuleFields({ speaker, audience, number, rule, typed, parties, legend }: Props) {
  const { locale } = speaker
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  const place = { section: "confidentiality", list: "rules" } as const
  const frame = (field: RuleField) => {
    const name = ruleFieldName(audience, number, field)
    return { name, label: sayLabel(locale, place, field), value: typed[name]?.[0] }
  }
  const hint = (field: RuleField) => sayHint(locale, place, field)
  const bound = rule?.bindsParties ?? []
  const strangers = bound.filter(id => !parties.some(({ memberId }) => memberId === id))
  const parts = [...parties.map(({ memberId }) => memberId), ...strangers]
  return (
    <fieldset className="rows cell">
      <legend>{legend}</legend>
      <div className="cell-grid">
        <SelectField
          {...frame("permission")}
          empty={rule ? undefined : t("matrix.nothingSaid")}
          choices={permissions.map(value => ({ value, label: t(`permissions.${value}.label`) }))}
        />
        <SelectField
          {...frame("circumstance")}
          value={rule?.circumstance ?? "always"}
          choices={circumstances.map(value => ({ value, label: t(`circumstances.${value}.label`) }))}
        />
        <TextField {...frame("afterDate")} hint={hint("afterDate")} type="date" />
        <TextField {...frame("untilDate")} hint={hint("untilDate")} optional={u("form.optional")} type="date" />
        <TextField
          {...frame("untilMonths")}
          hint={hint("untilMonths")}
          optional={u("form.optional")}
          inputMode="numeric"
          width="short"
          dir="ltr"
        />
      </div>
      <CheckboxGroup
        name={`${ruleFieldName(audience, number, "bindsParties")}[]`}
        legend={sayLabel(locale, place, "bindsParties")}
        hint={u("exactly.bindsHint")}
        optional={u("form.optional")}
        values={bound}
        choices={parts.map(id => ({ value: id, label: sayMember(speaker, id) }))}
      />
      <TextArea {...frame("note")} optional={u("form.optional")} rows={2} />
      {rule && <Checkbox name={ruleFieldName(audience, number, "removed")} label={u("exactly.remove")} />}
    </fieldset>
  )
}
