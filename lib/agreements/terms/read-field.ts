import { isDay } from "#lib/agreements/terms/days"
import type { AnyValue, SingleField } from "#lib/agreements/terms/field"
import { asciiDigits, readAmount, readWholeNumber } from "#lib/agreements/terms/numbers"
import { isName, languagePattern, listMax, proseCharactersMax, textCharactersMax } from "#lib/agreements/terms/values"
import { isCountry } from "#lib/countries"
import type { Problem } from "#lib/errors"
import { languageTags } from "#lib/members/taxonomy/languages"
import { serviceIds } from "#lib/members/taxonomy/services"
import { topicIds } from "#lib/members/taxonomy/topics"
import { hiddenCharacter, tidyProse, tidyText } from "#lib/text"

type Reading = { value: AnyValue } | { problem: Problem }

const problem = (code: string, values?: Problem["values"]): Reading => ({
  problem: values ? { code, values } : { code },
})

/** Reads what a form gave for one field. `digits` are the decimal places of the agreement's currency. */
export function readField(field: SingleField, given: readonly string[], digits: number): Reading {
  const first = given[0] ?? ""
  switch (field.kind) {
    case "text": {
      const text = tidyText(first)
      if (field.isName && !isName(text)) return problem("notAName")
      return readWords(text, field.max ?? textCharactersMax)
    }
    case "prose":
      return readWords(tidyProse(first), field.max ?? proseCharactersMax)
    case "choices":
      return readList(given, option => (field.options.includes(option) ? option : null), "choose")
    case "codes":
      return readList(given, code => (codes[field.list].has(code) ? code : null), "choose")
    case "members":
      return readList(given, id => (isId(id) ? id : null), "notAParty")
    case "languages":
      return readList(given, languageTag, "notALanguage")
    default:
      return first.trim() === "" ? { value: null } : readSingle(field, first.trim(), digits)
  }
}

function readWords(text: string, max: number): Reading {
  const character = hiddenCharacter(text)
  if (character !== null) return problem("hiddenCharacter", { character })
  return text.length > max ? problem("tooLong", { max }) : { value: text }
}

function readList(given: readonly string[], read: (text: string) => string | null, code: string): Reading {
  const list: string[] = []
  for (const text of given) {
    if (text.trim() === "") continue
    const value = read(text.trim())
    if (value === null) return problem(code)
    if (!list.includes(value)) list.push(value)
  }
  return list.length > listMax ? problem("tooMany", { max: listMax }) : { value: list }
}

type Single = Exclude<SingleField, { kind: "text" | "prose" | "choices" | "codes" | "members" | "languages" }>

function readSingle(field: Single, text: string, digits: number): Reading {
  switch (field.kind) {
    case "date": {
      const day = asciiDigits(text)
      return isDay(day) ? { value: day } : problem("notADate")
    }
    case "number":
      return readNumber(text, field.min, field.max)
    case "money": {
      const amount = readAmount(text, digits)
      if ("minor" in amount) return { value: amount.minor }
      return amount.problem === "amountTooPrecise" ? problem(amount.problem, { digits }) : problem(amount.problem)
    }
    case "yesNo":
      return text === "yes" || text === "no" ? { value: text === "yes" } : problem("choose")
    case "country":
      return known(text.toUpperCase(), isCountry, "notACountry")
    case "currency":
      return known(text.toUpperCase(), isCurrency, "notACurrency")
    case "language": {
      const tag = languageTag(text)
      return tag === null ? problem("notALanguage") : { value: tag }
    }
    case "choice":
      return known(text, option => field.options.includes(option), "choose")
    case "code":
      return known(text, code => codes[field.list].has(code), "choose")
    case "member":
      return known(text, isId, "notAParty")
    case "reference":
      return known(text, isId, "choose")
  }
}

function known(text: string, isKnown: (text: string) => boolean, code: string): Reading {
  return isKnown(text) ? { value: text } : problem(code)
}

function readNumber(text: string, min: number, max: number): Reading {
  const reading = readWholeNumber(text)
  if ("problem" in reading) return problem(reading.problem)
  if (reading.number < min) return problem("numberTooLow", { min })
  return reading.number > max ? problem("numberTooHigh", { max }) : { value: reading.number }
}

const isId = (text: string) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(text)

const codes: Readonly<Record<"services" | "topics", ReadonlySet<string>>> = {
  services: new Set(serviceIds),
  topics: new Set(topicIds),
}

const currencies = new Set(Intl.supportedValuesOf("currency"))

function isCurrency(code: string): boolean {
  return currencies.has(code)
}

/** The tag of the network's list or else the canonical BCP 47 tag of language, script and region; null where neither is. */
function languageTag(text: string): string | null {
  const listed = languageTags.find(tag => tag.toLowerCase() === text.toLowerCase())
  if (listed) return listed
  try {
    const tag = Intl.getCanonicalLocales(text)[0] ?? ""
    return languagePattern.test(tag) ? tag : null
  } catch {
    return null
  }
}
