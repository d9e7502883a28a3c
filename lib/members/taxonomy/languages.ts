/**
 * BCP 47 tags offered first wherever a language is chosen, by region. Any other well-formed tag may be typed:
 * the list is a help, not a limit. Spoken Arabic is named by country, sign languages by their ISO 639-3 code.
 * `mix` is the variety of Mixtepec: ISO 639 has no code for Mixtec as a whole.
 */
const languagesByRegion = {
  worldwide: ["en", "fr", "es", "pt", "ar", "ar-MA", "ar-EG", "ar-LB"],
  "south-asia": [
    "bn",
    "syl",
    "ctg",
    "rhg",
    "hi",
    "ur",
    "pa",
    "gu",
    "mr",
    "ta",
    "te",
    "kn",
    "ml",
    "or",
    "as",
    "ne",
    "si",
  ],
  "east-asia": ["vi", "th", "lo", "km", "my", "shn", "mnw", "ksw", "id", "jv", "ms", "fil", "ceb", "zh", "yue"],
  "middle-east": ["tr", "kmr", "ckb", "fa", "prs", "ps", "uz", "ru"],
  africa: [
    "sw",
    "am",
    "om",
    "ti",
    "so",
    "ha",
    "yo",
    "ig",
    "ak",
    "ee",
    "bm",
    "dyu",
    "bci",
    "mos",
    "wo",
    "ff",
    "ln",
    "rw",
    "lg",
    "mg",
  ],
  americas: ["nah", "mix", "yua", "tzo", "zap", "quc", "qu", "ay", "gn", "ht"],
  sign: ["ils", "ase", "bzs", "csl", "ins", "mfs", "pks", "psp", "tsm", "tsq", "xki"],
} as const

export type LanguageRegion = keyof typeof languagesByRegion
export type LanguageTag = (typeof languagesByRegion)[LanguageRegion][number]

export const languageRegions = Object.keys(languagesByRegion) as LanguageRegion[]
export const languageTags: readonly LanguageTag[] = languageRegions.flatMap(region => languagesByRegion[region])

/** The tags of one region, in the order in which they are shown. */
export function languagesOf(region: LanguageRegion): readonly LanguageTag[] {
  return languagesByRegion[region]
}

/**
 * Tags without a name in CLDR, and `kmr`, which `Intl` turns into Kurdish as a whole although Kurmanji and Sorani
 * speakers need different interviewers. Their names stand in the messages and are handed to `languageName`.
 */
export const languagesNamedHere = [
  "syl",
  "ctg",
  "mnw",
  "ksw",
  "kmr",
  "bci",
  "nah",
  "mix",
  "yua",
  "tzo",
  "ils",
  "bzs",
  "csl",
  "ins",
  "mfs",
  "pks",
  "psp",
  "tsm",
  "tsq",
  "xki",
] as const satisfies readonly LanguageTag[]

/** What a member can do in a language; stored for each language of a service. */
export const languageUses = ["worker-interviews", "reports", "training"] as const
export type LanguageUse = (typeof languageUses)[number]
