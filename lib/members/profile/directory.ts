import { defaultLocale, type Locale } from "#lib/i18n/locales"
import { isSaid, partValues } from "#lib/members/profile/completeness"
import { profileParts } from "#lib/members/profile/parts"
import type { Profile } from "#lib/members/profile/schema"
import { showPart } from "#lib/members/profile/show"
import { type SectorId, sectors } from "#lib/members/taxonomy/sectors"
import { type TopicId, topics } from "#lib/members/taxonomy/topics"

/** What the directory can be searched by, taken from a profile. Days as YYYY-MM-DD. */
export type DirectoryColumns = {
  localResourceKind: string | null
  summary: string
  countries: string[]
  services: string[]
  topics: string[]
  sectors: string[]
  languages: string[]
  fundingStance: string | null
  freeFrom: string | null
  leadTimeDays: number | null
  words: string
}

/** The columns of a profile's entry in the directory. A topic or sector counts for those above it too. */
export function directoryColumns(name: string, profile: Profile): DirectoryColumns {
  const common = { summary: profile.about.summary, words: searchWords(name, profile) }
  if (profile.kind === "corporate")
    return {
      ...common,
      localResourceKind: null,
      countries: profile.sourcing.places.map(({ country }) => country),
      services: [],
      topics: [],
      sectors: withAncestors(profile.sourcing.sectors, sectorParent),
      languages: [],
      fundingStance: null,
      freeFrom: null,
      leadTimeDays: null,
    }
  const leadTimes = profile.services.services.flatMap(({ leadTimeDays }) => leadTimeDays ?? [])
  return {
    ...common,
    localResourceKind: profile.about.localResourceKind,
    countries: profile.places.places.map(({ country }) => country),
    services: [...new Set(profile.services.services.map(({ service }) => service))],
    topics: withAncestors(profile.topics.topics, topicParent),
    sectors: withAncestors(profile.topics.sectors, sectorParent),
    languages: profile.languages.languages.map(({ language }) => language),
    fundingStance: profile.funding.stance,
    freeFrom: profile.capacity.freeFrom,
    leadTimeDays: leadTimes.length > 0 ? Math.min(...leadTimes) : null,
  }
}

/** Everything a profile says, with the names of what it chose: one text for the search. */
function searchWords(name: string, profile: Profile): string {
  const locale: Locale = defaultLocale
  const said = profileParts[profile.kind]
    .filter(({ part, fields }) => fields.some(field => isSaid(partValues(profile, part)[field.key])))
    .filter(({ part }) => part !== "contact" && part !== "registration" && part !== "capacity")
    .flatMap(table => showPart(locale, profile, table))
    .flatMap(({ shown }) => {
      if (!shown) return []
      if (shown.kind === "list") return shown.entries
      if (shown.kind === "rows") return shown.rows.flatMap(row => [row.heading, ...row.facts.map(({ text }) => text)])
      return [shown.text]
    })
  return [name, ...said].join("\n")
}

const topicParents = new Map(topics.map(({ id, parent }) => [id, parent]))
const topicParent = (id: TopicId): TopicId | null => topicParents.get(id) ?? null
const sectorParents = new Map(sectors.map(({ id, parent }) => [id, parent]))
const sectorParent = (id: SectorId): SectorId | null => sectorParents.get(id) ?? null

function withAncestors<Id extends string>(chosen: readonly Id[], parentOf: (id: Id) => Id | null): Id[] {
  const all = new Set<Id>()
  for (const id of chosen) for (let at: Id | null = id; at !== null; at = parentOf(at)) all.add(at)
  return [...all]
}
