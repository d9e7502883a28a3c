import {
  type CountryFacts,
  conventionIds,
  enforcementIds,
  type Figure,
  standardIds,
  statisticIds,
} from "#lib/content/country-facts"
import { formatNumber } from "#lib/i18n/format"
import { formattingLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { FactRow } from "./fact-table"

/** Figures in the order of their list, each in words; what the source does not have is left out. */
function rowsOf<Id extends string, Value>(
  ids: readonly Id[],
  figures: Partial<Record<Id, Figure<Value>>>,
  term: (id: Id) => string,
  say: (value: Value, id: Id) => string,
): FactRow[] {
  return ids.flatMap(id => {
    const figure = figures[id]
    if (!figure) return []
    return [{ id, term: term(id), value: say(figure.value, id), source: figure.source, year: figure.year }]
  })
}

export function conventionRows(locale: Locale, figures: CountryFacts["conventions"]): FactRow[] {
  const t = words(locale, "content")
  return rowsOf(
    conventionIds,
    figures,
    id => t(`conventions.${id}`),
    answer => t(`country.answers.${answer}`),
  )
}

export function standardRows(locale: Locale, figures: CountryFacts["standards"]): FactRow[] {
  const t = words(locale, "content")
  return rowsOf(
    standardIds,
    figures,
    id => t(`standards.${id}`),
    ({ meetsStandard, age }) => {
      const meets = t(`country.meets.${meetsStandard}`)
      return age === undefined ? meets : t("country.meetsAge", { meets, age })
    },
  )
}

export function enforcementRows(locale: Locale, figures: CountryFacts["enforcement"]): FactRow[] {
  const t = words(locale, "content")
  return rowsOf(
    enforcementIds,
    figures,
    id => t(`enforcement.${id}`),
    (value, id) => {
      if (typeof value === "string") return t(`country.answers.${value}`)
      if (id !== "labour-inspectorate-funding-usd") return formatNumber(locale, value)
      return t("country.dollars", { amount: wholeMoney(locale, value) })
    },
  )
}

export function statisticRows(locale: Locale, figures: CountryFacts["statistics"]): FactRow[] {
  const t = words(locale, "content")
  return rowsOf(
    statisticIds,
    figures,
    id => t(`statistics.${id}`),
    ({ value, ages }, id) => {
      if (id === "children-working-count") return formatNumber(locale, value)
      const [from, to] = ages?.split("-") ?? []
      const share = percent(locale, value)
      return from && to ? t("country.ages", { share, from, to }) : share
    },
  )
}

function percent(locale: Locale, share: number): string {
  const style = { style: "percent", maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(formattingLocale(locale), style).format(share)
}

/** The source counts whole dollars; cents would pretend to know more. */
function wholeMoney(locale: Locale, dollars: number): string {
  const style = { style: "currency", currency: "USD", currencyDisplay: "code", maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(formattingLocale(locale), style).format(dollars)
}
