import { countriesByName, countryName, isCountry, languageName, languagesByName } from "#lib/countries"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { interviewerGenders, interviewPlaces, voidingEvents } from "#lib/members/profile/schema"
import { credentials } from "#lib/members/taxonomy/credentials"
import { followUpStances } from "#lib/members/taxonomy/follow-up-stances"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { languagesNamedHere, languageTags, languageUses } from "#lib/members/taxonomy/languages"
import { localResourceKinds, organisationTraits } from "#lib/members/taxonomy/local-resource-kinds"
import { publicityStances } from "#lib/members/taxonomy/publicity-stances"
import { commoditiesOf, divisionsOf, divisionsShownFirst, sectorSections } from "#lib/members/taxonomy/sectors"
import { serviceGroups, servicesOf } from "#lib/members/taxonomy/services"
import { sharingStances } from "#lib/members/taxonomy/sharing-stances"
import { staffBands } from "#lib/members/taxonomy/staff-bands"
import { mainTopicIds, topicsWithin } from "#lib/members/taxonomy/topics"

const plainLists = {
  localResourceKinds,
  organisationTraits,
  staffBands,
  fundingStances,
  publicityStances,
  sharingStances,
  followUpStances,
  credentials,
  languageUses,
} as const
const methodLists = { interviewPlaces, interviewerGenders, voidingEvents } as const

export type ListName =
  | keyof typeof plainLists
  | keyof typeof methodLists
  | "services"
  | "topics"
  | "sectors"
  | "countries"
  | "languages"

export type ListChoice = { value: string; label: string }
/** Choices under a heading; `label` is null where a list has no groups. */
export type ListGroup = { label: string | null; choices: ListChoice[] }

/** The catalogue's keys are ids of the lists here, which the compiler cannot follow; a test sees that each has words. */
type WordsById = ((key: string) => string) & { has(key: string): boolean }

/** What a list offers, in the reader's language and the order in which it is read best. */
export function listGroups(list: ListName, locale: Locale): ListGroup[] {
  const label = (id: string) => listLabel(list, id, locale)
  const choices = (ids: readonly string[]) => ids.map(value => ({ value, label: label(value) }))
  const group = (heading: string, ids: readonly string[]) => ({ label: heading, choices: choices(ids) })
  if (list === "countries")
    return ungrouped(countriesByName(locale).map(({ code, name }) => ({ value: code, label: name })))
  if (list === "languages") {
    const named = languagesByName(languageTags, locale, languagesWithoutCldrName(locale))
    return ungrouped(named.map(({ code, name }) => ({ value: code, label: name })))
  }
  if (list === "services") {
    const t = words(locale, "taxonomy") as unknown as WordsById
    return serviceGroups.map(id => group(t(`serviceGroups.${id}`), servicesOf(id)))
  }
  if (list === "topics") {
    const alone = mainTopicIds.filter(id => topicsWithin(id).length === 0)
    const trees = mainTopicIds.filter(id => topicsWithin(id).length > 0)
    const others = group(words(locale, "members")("lists.otherTopics"), alone)
    return [...trees.map(id => group(label(id), [id, ...topicsWithin(id)])), others]
  }
  if (list === "sectors")
    return sectorSections
      .map(section => ({ section, divisions: divisionsOf(section).filter(id => divisionsShownFirst.includes(id)) }))
      .filter(({ divisions }) => divisions.length > 0)
      .map(({ section, divisions }) =>
        group(
          label(section),
          divisions.flatMap(id => [id, ...commoditiesOf(id)]),
        ),
      )
  return ungrouped(
    choices(list in plainLists ? plainLists[list as "credentials"] : methodLists[list as "voidingEvents"]),
  )
}

/** The name of one entry of a list, or its id where it is not known here. */
export function listLabel(list: ListName, id: string, locale: Locale): string {
  if (list === "countries") return isCountry(id) ? countryName(id, locale) : id
  if (list === "languages") return languageName(id, locale, languagesWithoutCldrName(locale))
  const isMethod = list in methodLists
  const t = words(locale, isMethod ? "members" : "taxonomy") as unknown as WordsById
  const key = isMethod ? `lists.${list}.${id}` : `${list}.${id}`
  return t.has(key) ? t(key) : id
}

function languagesWithoutCldrName(locale: Locale): Record<string, string> {
  const t = words(locale, "taxonomy") as unknown as WordsById
  return Object.fromEntries(languagesNamedHere.map(tag => [tag, t(`languages.${tag}`)]))
}

const ungrouped = (choices: ListChoice[]): ListGroup[] => [{ label: null, choices }]
