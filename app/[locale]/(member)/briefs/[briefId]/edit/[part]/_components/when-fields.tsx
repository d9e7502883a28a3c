import { RadioGroup } from "#components/form/choices"
import { SelectField, TextField } from "#components/form/field"
import { writeAmount } from "#lib/agreements/terms/numbers"
import type { BriefContent } from "#lib/briefs/need/content"
import { moneyStances } from "#lib/briefs/need/parts"
import { fractionDigits } from "#lib/currencies"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { currencyChoices } from "../../../../_components/currencies"

export function WhenFields({ content }: { content: BriefContent }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const { budget } = content
  const typed = (minor: number | null | undefined) =>
    budget && minor !== null && minor !== undefined ? writeAmount(minor, fractionDigits(budget.currency)) : ""
  return (
    <>
      <TextField
        name="startsOn"
        type="date"
        width="short"
        label={t("when.startsOn")}
        optional={optional}
        value={content.startsOn ?? ""}
      />
      <TextField
        name="endsOn"
        type="date"
        width="short"
        label={t("when.endsOn")}
        hint={t("when.endsOnHint")}
        optional={optional}
        value={content.endsOn ?? ""}
      />
      <TextField
        name="answerBy"
        type="date"
        width="short"
        label={t("when.answerBy")}
        hint={t("when.answerByHint")}
        value={content.answerBy ?? ""}
      />
      <RadioGroup
        name="money"
        legend={t("when.money")}
        value={content.money ?? ""}
        choices={moneyStances.map(stance => ({
          value: stance,
          label: t(`when.${stance}`),
          hint: stance === "none" ? t("when.noneHint") : undefined,
        }))}
      />
      <fieldset className="field">
        <legend>
          {t("when.budget")} <span className="quiet">{optional}</span>
        </legend>
        <p className="hint">{t("when.budgetHint")}</p>
        <div className="amounts">
          <TextField
            name="from"
            inputMode="decimal"
            label={t("when.from")}
            value={typed(budget?.fromMinor)}
            dir="ltr"
          />
          <TextField name="to" inputMode="decimal" label={t("when.to")} value={typed(budget?.toMinor)} dir="ltr" />
          <SelectField
            name="currency"
            label={t("when.currency")}
            value={budget?.currency ?? ""}
            empty={t("choose")}
            choices={currencyChoices(locale)}
          />
        </div>
      </fieldset>
    </>
  )
}
