/** ISO 3166-1 alpha-2: the 249 officially assigned codes. Names come from CLDR, so a country is never typed into code. */
export const countryCodes = [
  "AD",
  "AE",
  "AF",
  "AG",
  "AI",
  "AL",
  "AM",
  "AO",
  "AQ",
  "AR",
  "AS",
  "AT",
  "AU",
  "AW",
  "AX",
  "AZ",
  "BA",
  "BB",
  "BD",
  "BE",
  "BF",
  "BG",
  "BH",
  "BI",
  "BJ",
  "BL",
  "BM",
  "BN",
  "BO",
  "BQ",
  "BR",
  "BS",
  "BT",
  "BV",
  "BW",
  "BY",
  "BZ",
  "CA",
  "CC",
  "CD",
  "CF",
  "CG",
  "CH",
  "CI",
  "CK",
  "CL",
  "CM",
  "CN",
  "CO",
  "CR",
  "CU",
  "CV",
  "CW",
  "CX",
  "CY",
  "CZ",
  "DE",
  "DJ",
  "DK",
  "DM",
  "DO",
  "DZ",
  "EC",
  "EE",
  "EG",
  "EH",
  "ER",
  "ES",
  "ET",
  "FI",
  "FJ",
  "FK",
  "FM",
  "FO",
  "FR",
  "GA",
  "GB",
  "GD",
  "GE",
  "GF",
  "GG",
  "GH",
  "GI",
  "GL",
  "GM",
  "GN",
  "GP",
  "GQ",
  "GR",
  "GS",
  "GT",
  "GU",
  "GW",
  "GY",
  "HK",
  "HM",
  "HN",
  "HR",
  "HT",
  "HU",
  "ID",
  "IE",
  "IL",
  "IM",
  "IN",
  "IO",
  "IQ",
  "IR",
  "IS",
  "IT",
  "JE",
  "JM",
  "JO",
  "JP",
  "KE",
  "KG",
  "KH",
  "KI",
  "KM",
  "KN",
  "KP",
  "KR",
  "KW",
  "KY",
  "KZ",
  "LA",
  "LB",
  "LC",
  "LI",
  "LK",
  "LR",
  "LS",
  "LT",
  "LU",
  "LV",
  "LY",
  "MA",
  "MC",
  "MD",
  "ME",
  "MF",
  "MG",
  "MH",
  "MK",
  "ML",
  "MM",
  "MN",
  "MO",
  "MP",
  "MQ",
  "MR",
  "MS",
  "MT",
  "MU",
  "MV",
  "MW",
  "MX",
  "MY",
  "MZ",
  "NA",
  "NC",
  "NE",
  "NF",
  "NG",
  "NI",
  "NL",
  "NO",
  "NP",
  "NR",
  "NU",
  "NZ",
  "OM",
  "PA",
  "PE",
  "PF",
  "PG",
  "PH",
  "PK",
  "PL",
  "PM",
  "PN",
  "PR",
  "PS",
  "PT",
  "PW",
  "PY",
  "QA",
  "RE",
  "RO",
  "RS",
  "RU",
  "RW",
  "SA",
  "SB",
  "SC",
  "SD",
  "SE",
  "SG",
  "SH",
  "SI",
  "SJ",
  "SK",
  "SL",
  "SM",
  "SN",
  "SO",
  "SR",
  "SS",
  "ST",
  "SV",
  "SX",
  "SY",
  "SZ",
  "TC",
  "TD",
  "TF",
  "TG",
  "TH",
  "TJ",
  "TK",
  "TL",
  "TM",
  "TN",
  "TO",
  "TR",
  "TT",
  "TV",
  "TW",
  "TZ",
  "UA",
  "UG",
  "UM",
  "US",
  "UY",
  "UZ",
  "VA",
  "VC",
  "VE",
  "VG",
  "VI",
  "VN",
  "VU",
  "WF",
  "WS",
  "YE",
  "YT",
  "ZA",
  "ZM",
  "ZW",
] as const

export type CountryCode = (typeof countryCodes)[number]

const known: ReadonlySet<string> = new Set(countryCodes)

/** True for an official code in capitals; reserved and user-assigned codes (UK, EU, XK) are none. */
export function isCountry(code: string): code is CountryCode {
  return known.has(code)
}

/** The country's name in the reader's language. */
export function countryName(code: CountryCode, locale: string): string {
  return names(locale, "region").of(code) ?? code
}

/**
 * The language's name in the reader's language: from `supplement` (tag to name, in that language) where it has the
 * tag, since its entries are those that CLDR lacks or blurs; else from CLDR; else the tag itself.
 */
export function languageName(tag: string, locale: string, supplement: Readonly<Record<string, string>>): string {
  return supplement[tag] ?? named(tag, locale) ?? tag
}

/** Whether a language is written from right to left, by the script that CLDR expects of it. Malformed tags are not. */
export function isRightToLeft(tag: string): boolean {
  try {
    return new Intl.Locale(tag).getTextInfo().direction === "rtl"
  } catch {
    return false
  }
}

/** The currency's name in the reader's language. Beside an amount the code is always shown as well. */
export function currencyName(code: string, locale: string): string {
  return names(locale, "currency").of(code) ?? code
}

export type Choice<Code extends string> = { code: Code; name: string }

/** All countries with their names, in the alphabetical order of the reader's language. */
export function countriesByName(locale: string): Choice<CountryCode>[] {
  return byName(countryCodes, code => countryName(code, locale), locale)
}

/** The ISO 4217 currencies that this runtime knows, in the alphabetical order of the reader's language. */
export function currenciesByName(locale: string): Choice<string>[] {
  return byName(Intl.supportedValuesOf("currency"), code => currencyName(code, locale), locale)
}

/** These languages with their names, in the alphabetical order of the reader's language. */
export function languagesByName<Tag extends string>(
  tags: readonly Tag[],
  locale: string,
  supplement: Readonly<Record<string, string>>,
): Choice<Tag>[] {
  return byName(tags, tag => languageName(tag, locale, supplement), locale)
}

function byName<Code extends string>(codes: readonly Code[], name: (code: Code) => string, locale: string) {
  const collator = new Intl.Collator(locale)
  return codes.map(code => ({ code, name: name(code) })).sort((one, other) => collator.compare(one.name, other.name))
}

/** Malformed tags throw in `Intl`; they come from old rows and from other systems, and are shown as they are. */
function named(tag: string, locale: string): string | undefined {
  try {
    return names(locale, "language").of(tag)
  } catch {
    return undefined
  }
}

const made = new Map<string, Intl.DisplayNames>()

function names(locale: string, type: "region" | "language" | "currency"): Intl.DisplayNames {
  const key = `${locale}/${type}`
  const ready = made.get(key) ?? new Intl.DisplayNames(locale, { type, fallback: "none" })
  made.set(key, ready)
  return ready
}
