import { RadioGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { writeAmount } from "#lib/agreements/terms/numbers"
import { priceStances } from "#lib/briefs/offer/parts"
import type { OwnProposalView } from "#lib/briefs/views"
import { fractionDigits } from "#lib/currencies"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { currencyChoices } from "../../../../_components/currencies"
import { moneyWords } from "../../../../_components/wording"

/** Whoever takes no company money reads the way without a price first. */
export function PriceFields({ proposal }: { proposal: OwnProposalView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const { price } = proposal.content
  const { asked, takesNoMoney } = proposal
  const money = moneyWords(locale, asked)
  const stances = takesNoMoney ? [...priceStances].reverse() : priceStances
  return (
    <>
      {money && <p>{t("proposal.budgetAsked", { money })}</p>}
      <RadioGroup
        name="stance"
        legend={t("proposal.stance")}
        hint={takesNoMoney ? t("proposal.stanceHint") : undefined}
        value={price.stance ?? ""}
        choices={stances.map(stance => ({ value: stance, label: t(`proposal.stances.${stance}`) }))}
      />
      <div className="amounts">
        <TextField
          name="total"
          inputMode="decimal"
          label={t("proposal.total")}
          hint={t("proposal.totalHint")}
          value={
            price.totalMinor === null || price.currency === null
              ? ""
              : writeAmount(price.totalMinor, fractionDigits(price.currency))
          }
          dir="ltr"
        />
        <SelectField
          name="currency"
          label={t("proposal.currency")}
          value={price.currency ?? asked.budget?.currency ?? ""}
          empty={t("choose")}
          choices={currencyChoices(locale)}
        />
      </div>
      <TextArea
        name="noneReason"
        label={t("proposal.noneReason")}
        optional={optional}
        value={price.noneReason}
        rows={3}
      />
    </>
  )
}
