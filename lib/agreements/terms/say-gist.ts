import { byKey, type Speaker, sayAmount, sayField, sayMember } from "#lib/agreements/terms/say-field"
import { priceFields } from "#lib/agreements/terms/sections/price"
import { formatDay, formatList } from "#lib/i18n/format"

/**
 * What an agreement comes to, in five lines at most: between whom, what, when, for what money, what stays confidential.
 * It helps to read and replaces nothing; where the terms are silent the line is left out.
 */
export function sayGist(speaker: Speaker): string[] {
  const { locale, terms } = speaker
  const { parties, services, purpose, timeline, price, confidentiality } = terms.sections
  const t = byKey(locale, "agreements")
  const lines: (string | null)[] = [
    t("gist.parties", {
      parties: formatList(
        locale,
        parties.parties.map(row => sayMember(speaker, row.memberId ?? "")),
      ),
    }),
    services.outputs.length > 0
      ? t("gist.outputs", {
          outputs: formatList(
            locale,
            services.outputs.map(output => output.title),
          ),
        })
      : purpose.sharedAim && t("gist.aim", { aim: purpose.sharedAim }),
    timeline.startsOn && timeline.endsOn
      ? t("gist.dates", { startsOn: formatDay(locale, timeline.startsOn), endsOn: formatDay(locale, timeline.endsOn) })
      : null,
    price.totalMinor !== null && price.currency
      ? t("gist.price", {
          total: sayAmount(locale, price.totalMinor, price.currency),
          payments: price.payments.length,
        })
      : price.stance &&
        t("gist.noPrice", { stance: sayField(speaker, { section: "price" }, priceFields[0], price.stance)[0] ?? "" }),
    confidentiality.rules.length > 0
      ? t("gist.confidentiality", { count: confidentiality.rules.length, years: confidentiality.survivalYears ?? 0 })
      : null,
  ]
  return lines.filter(line => line !== null && line !== "") as string[]
}
