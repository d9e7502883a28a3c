import { z } from "zod"
import { type CountryCode, countryCodes } from "#lib/countries"
import stored from "./countries/facts.json" with { type: "json" }

export const conventionIds = [
  "c138",
  "c182",
  "crc",
  "crc-armed-conflict",
  "crc-sale-of-children",
  "palermo-trafficking",
] as const

export const standardIds = [
  "minimum-age-work",
  "minimum-age-hazardous-work",
  "hazardous-work-list",
  "compulsory-education-age",
  "free-public-education",
  "forced-labour-ban",
  "child-trafficking-ban",
  "sexual-exploitation-ban",
  "illicit-activities-ban",
  "minimum-age-compulsory-military",
  "minimum-age-voluntary-military",
  "non-state-armed-groups-ban",
] as const

/** Shares are of 1; the completion rate may exceed 1, since it counts late finishers. The count is of children. */
export const statisticIds = [
  "children-working",
  "children-working-count",
  "working-in-agriculture",
  "working-in-industry",
  "working-in-services",
  "attending-school",
  "working-and-attending-school",
  "primary-completion-rate",
] as const

/** Numbers are of one year; funding is in U.S. dollars. */
export const enforcementIds = [
  "labour-inspectorate-funding-usd",
  "labour-inspectors",
  "labour-inspectors-meet-international-standard",
  "labour-inspectors-trained",
  "inspectors-may-impose-penalties",
  "worksite-inspections",
  "child-labour-violations-found",
  "violations-with-penalties-imposed",
  "violations-with-penalties-collected",
  "routine-inspections-held",
  "routine-inspections-targeted",
  "unannounced-inspections-allowed",
  "unannounced-inspections-held",
  "labour-complaint-channel",
  "labour-referral-to-social-services",
  "criminal-investigators-trained",
  "criminal-investigations",
  "criminal-prosecutions",
  "criminal-convictions",
  "criminal-penalties-imposed",
  "criminal-referral-to-social-services",
] as const

export const exploitationKinds = ["child-labour", "forced-labour", "forced-child-labour"] as const
export const goodSectors = ["agriculture", "manufacturing", "mining", "other"] as const

export type ConventionId = (typeof conventionIds)[number]
export type StandardId = (typeof standardIds)[number]
export type StatisticId = (typeof statisticIds)[number]
export type EnforcementId = (typeof enforcementIds)[number]
export type ExploitationKind = (typeof exploitationKinds)[number]

/** `unknown`: the source looked and found nothing. A figure that the source does not have at all is absent. */
export type Answer = z.infer<typeof answer>

/** Who says so. `yearMeans`: whether a figure's year is the one it describes, or only that of its publication. */
export type FactSource = z.infer<typeof source> & { id: string }

/** A fact with the source and year that must be shown beside it. */
export type Figure<Value> = { value: Value; source: FactSource; year: number }

/** What the law says: whether it meets the international standard, and the age in years where there is one. */
export type LegalStandard = { meetsStandard: Answer; age?: number }
/** `ages`: the years of age that were counted, as "5-14". */
export type Statistic = { value: number; ages?: string }

/** `name` is the source's own, in English. `madeFrom`: made with an input of that kind from the country named. */
export type GoodAtRisk = {
  id: string
  name: string
  sector: (typeof goodSectors)[number]
  made: ExploitationKind[]
  madeFrom: CountryCode | null
}

export type CountryFacts = {
  code: CountryCode
  /** The source's page on this country. */
  page: string
  conventions: Partial<Record<ConventionId, Figure<Answer>>>
  standards: Partial<Record<StandardId, Figure<LegalStandard>>>
  statistics: Partial<Record<StatisticId, Figure<Statistic>>>
  enforcement: Partial<Record<EnforcementId, Figure<Answer | number>>>
  goods: Figure<GoodAtRisk>[]
}

const answer = z.enum(["yes", "no", "unknown", "not-applicable"])
const age = z.number().min(5).max(25)
const country = z.enum(countryCodes)

const source = z.strictObject({
  publisher: z.string(),
  title: z.string(),
  address: z.url(),
  yearMeans: z.enum(["reporting-period", "publication"]),
})

function group<Figures extends z.ZodType>(figures: Figures) {
  return z.strictObject({ source: z.string(), year: z.int().min(2000), figures }).optional()
}

const legalStandard = z.strictObject({ meetsStandard: answer, age: age.optional() })
const statistic = z.strictObject({ value: z.number().min(0), ages: z.string().optional() })
const goodMade = z.strictObject({ made: z.array(z.enum(exploitationKinds)), madeFrom: country.optional() })

const storedCountry = z.strictObject({
  page: z.url(),
  conventions: group(z.partialRecord(z.enum(conventionIds), answer)),
  standards: group(z.partialRecord(z.enum(standardIds), legalStandard)),
  statistics: group(z.partialRecord(z.enum(statisticIds), statistic)),
  enforcement: group(z.partialRecord(z.enum(enforcementIds), z.union([answer, z.number().min(0)]))),
  goods: group(z.record(z.string(), goodMade)),
})

const storedFacts = z.strictObject({
  sources: z.record(z.string(), source),
  goods: z.record(z.string(), z.strictObject({ name: z.string(), sector: z.enum(goodSectors) })),
  countries: z.partialRecord(country, storedCountry),
  omitted: z.record(z.string(), z.array(z.string())),
})

type StoredGroup<Figures> = { source: string; year: number; figures: Figures } | undefined

let parsed: z.infer<typeof storedFacts> | undefined

/** Parsed when first asked for, once: most processes and most pages never ask. */
function facts(): z.infer<typeof storedFacts> {
  parsed ??= storedFacts.parse(stored)
  return parsed
}

/** What is known of a country, every figure with its source and year; null where the sources do not cover it. */
export function countryFacts(code: CountryCode): CountryFacts | null {
  const known = facts().countries[code]
  if (!known) return null
  return {
    code,
    page: known.page,
    conventions: withSource(known.conventions),
    standards: withSource(known.standards),
    statistics: withSource(known.statistics),
    enforcement: withSource(known.enforcement),
    goods: goodsAtRisk(code),
  }
}

/** The countries that `countryFacts` knows, by code. */
export function countriesWithFacts(): CountryCode[] {
  return countryCodes.filter(code => facts().countries[code])
}

/** Goods made in the country by child or forced labour, in alphabetical order of their English names. */
export function goodsAtRisk(code: CountryCode): Figure<GoodAtRisk>[] {
  const figures: Record<string, Figure<z.infer<typeof goodMade>>> = withSource(facts().countries[code]?.goods)
  return Object.entries(figures)
    .map(([id, { value, ...said }]) => {
      const named = facts().goods[id]
      if (!named)
        throw new Error(`The facts of ${code} speak of the good ${id}, which has no name. Convert them again.`)
      return { ...said, value: { id, ...named, made: value.made, madeFrom: value.madeFrom ?? null } }
    })
    .sort((one, other) => one.value.name.localeCompare(other.value.name, "en"))
}

/** The countries in which a good is made by child or forced labour, by code. */
export function countriesMaking(goodId: string): CountryCode[] {
  return countriesWithFacts().filter(code => Object.hasOwn(facts().countries[code]?.goods?.figures ?? {}, goodId))
}

function withSource<Id extends string, Value>(group: StoredGroup<Partial<Record<Id, Value>>>) {
  if (!group) return {}
  const named = facts().sources[group.source]
  if (!named) throw new Error(`The facts name the source ${group.source}, which is not described. Convert them again.`)
  const said = { source: { id: group.source, ...named }, year: group.year }
  const figures = Object.entries<Value | undefined>(group.figures).map(([id, value]) => [id, { value, ...said }])
  return Object.fromEntries(figures) as Record<Id, Figure<Value>>
}
