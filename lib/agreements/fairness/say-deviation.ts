import { sayValues } from "#lib/agreements/checks/say-finding"
import type { Deviation } from "#lib/agreements/fairness/deviation"
import { model } from "#lib/agreements/fairness/model"
import { byKey, type Speaker, sayMember } from "#lib/agreements/terms/say-field"
import { formatList } from "#lib/i18n/format"

/** A deviation in the reader's language: what the terms say, what the model says and why, and on whom it weighs. */
export type SaidDeviation = { said: string; model: string; reason: string; burden: string }

export function sayDeviation(speaker: Speaker, { point, values, burden }: Deviation): SaidDeviation {
  const { locale } = speaker
  const t = byKey(locale, "fairness")
  const shown = sayValues(locale, { ...values, limit: model[point].limit })
  const names = burden.on === "parties" ? burden.memberIds.map(id => sayMember(speaker, id)) : []
  return {
    said: t(`point.${point}.said`, shown),
    model: t(`point.${point}.model`, shown),
    reason: t(`point.${point}.reason`),
    burden: t(`burden.${burden.on}`, { names: formatList(locale, names) }),
  }
}
