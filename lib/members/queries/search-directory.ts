import { z } from "zod"
import type { Actor } from "#lib/actor"
import { asPublic, type Tx } from "#lib/db/door"
import { Prisma } from "#lib/db/generated/client"
import { chosenParts, type DirectorySearch, sortOf, withoutPart } from "#lib/members/directory/schema"
import {
  type DirectoryResult,
  type DirectoryRow,
  directoryPageRows,
  type FacetName,
  type FacetValue,
  facetNames,
} from "#lib/members/directory/views"
import {
  entriesWithWords,
  exactTerms,
  facetColumns,
  facetConditions,
  rankOf,
  type Terms,
} from "#lib/members/directory/visibility"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"
import { everyone } from "#lib/members/visibility"

/** Below this many exact hits, similar spellings are looked for too. */
const fewHits = 5

export const directoryRow = z.object({
  memberId: z.string(),
  kind: z.enum(["corporate", "local_resource"]),
  localResourceKind: z.string().nullable(),
  name: z.string(),
  slug: z.string(),
  summary: z.string(),
  countries: z.array(z.string()),
  services: z.array(z.string()),
  topics: z.array(z.string()),
  languages: z.array(z.string()),
  fundingStance: z.string().nullable(),
  verificationLevel: z.enum(verificationLevels),
  verifiedOn: z.string().nullable(),
  freeFrom: z.string().nullable(),
  leadTimeDays: z.number().nullable(),
}) satisfies z.ZodType<DirectoryRow>

/**
 * Searches listed members by words and facets. Each facet is counted with the filters of all others applied. What is
 * listed is everybody's to read, so this is the same answer for each reader.
 */
export async function searchDirectory(_actor: Actor, search: DirectorySearch): Promise<DirectoryResult> {
  return asPublic(async db => {
    const typed = exactTerms(search)
    const exact = await countFacets(db, search, typed)
    const alike = exact.total < fewHits ? await termsAlike(db, search) : typed
    const wider = alike === typed ? exact : await countFacets(db, search, alike)
    const isAlike = wider.total > exact.total
    const { total, facets } = isAlike ? wider : exact
    const pages = Math.max(1, Math.ceil(total / directoryPageRows))
    const page = Math.min(search.page, pages)
    return {
      listed: await db.member.count({ where: { kind: search.side, ...everyone } }),
      total,
      page,
      pages,
      rows: total === 0 ? [] : await listRows(db, search, isAlike ? alike : typed, page),
      facets,
      isAlike,
      best: total === 0 ? await bestRemoval(db, search) : null,
    }
  })
}

/** Below it two words share a syllable rather than a meaning (tried on names of places and services). */
const likenessMin = 0.35
const alternativesMax = 6

/** The words of published profiles that are spelt much like those typed, beside these themselves. */
async function termsAlike(db: Tx, search: DirectorySearch): Promise<Terms> {
  const terms: string[][] = []
  for (const alternatives of exactTerms(search)) {
    const [typed = ""] = alternatives
    const rows = await db.$queryRaw`
      SELECT word FROM directory_word, plain_text(${typed.replace(":*", "")}) AS typed
      WHERE word % typed AND similarity(word, typed) >= ${likenessMin}
      ORDER BY similarity(word, typed) DESC, word LIMIT ${alternativesMax}`
    terms.push([
      ...alternatives,
      ...z
        .array(z.object({ word: z.string() }))
        .parse(rows)
        .map(({ word }) => word),
    ])
  }
  return terms
}

const facetValues = Prisma.join(
  facetNames.map(facet => facetColumns[facet].column),
  ", ",
)

const facetRow = z.object({ facet: z.enum([...facetNames, "total"]), value: z.string().nullable(), count: z.number() })

async function countFacets(db: Tx, search: DirectorySearch, terms: Terms) {
  const counts = facetNames.map(facet => {
    const { column, isList } = facetColumns[facet]
    const from = isList ? Prisma.sql`hit, unnest(${column}) AS one(value)` : Prisma.sql`hit`
    const value = isList ? Prisma.sql`one.value` : column
    return Prisma.sql`SELECT ${facet}::text AS facet, ${value} AS value, count(*)::int AS count
      FROM ${from} WHERE ${facetConditions(search, facet)} AND ${value} IS NOT NULL GROUP BY ${value}`
  })
  // MATERIALIZED: the words are matched once, by their index, whatever is counted of the hits. Without their texts, a
  // hundred thousand hits stay in memory.
  const rows = await db.$queryRaw`
    WITH hit AS MATERIALIZED (SELECT ${facetValues} FROM ${entriesWithWords(search, terms)})
    SELECT 'total' AS facet, NULL AS value, count(*)::int AS count FROM hit WHERE ${facetConditions(search)}
    UNION ALL ${Prisma.join(counts, " UNION ALL ")}
    ORDER BY count DESC, value`
  const facets = Object.fromEntries(facetNames.map(facet => [facet, []])) as unknown as Record<FacetName, FacetValue[]>
  let total = 0
  for (const { facet, value, count } of z.array(facetRow).parse(rows)) {
    if (facet === "total") total = count
    else if (value !== null) facets[facet].push({ value, count })
  }
  return { total, facets }
}

const orders = {
  relevance: Prisma.sql`rank DESC, verified_on DESC NULLS LAST, name COLLATE "und-x-icu"`,
  verified: Prisma.sql`verified_on DESC NULLS LAST, name COLLATE "und-x-icu"`,
  name: Prisma.sql`name COLLATE "und-x-icu"`,
}

async function listRows(db: Tx, search: DirectorySearch, terms: Terms, page: number): Promise<DirectoryRow[]> {
  // MATERIALIZED: ordered by name with a limit, the planner would walk all names and test the words of each.
  const rows = await db.$queryRaw`
    WITH hit AS MATERIALIZED (
      SELECT e.*, ${rankOf(search, terms)} AS rank FROM ${entriesWithWords(search, terms)}
    )
    SELECT member_id::text AS "memberId", kind::text AS kind, local_resource_kind AS "localResourceKind", name, slug,
           summary, countries, services, topics, languages, funding_stance AS "fundingStance",
           verification_level AS "verificationLevel", verified_on::text AS "verifiedOn", free_from::text AS "freeFrom",
           lead_time_days AS "leadTimeDays"
    FROM hit WHERE ${facetConditions(search)}
    ORDER BY ${orders[sortOf(search)]}, member_id
    LIMIT ${directoryPageRows} OFFSET ${(page - 1) * directoryPageRows}`
  return z.array(directoryRow).parse(rows)
}

/** Where nothing is found: each part is left out in turn, and the one that finds most is named. */
async function bestRemoval(db: Tx, search: DirectorySearch): Promise<DirectoryResult["best"]> {
  let best: DirectoryResult["best"] = null
  for (const part of chosenParts(search)) {
    const wider = withoutPart(search, part)
    const [row] = z.array(z.object({ count: z.number() })).parse(
      await db.$queryRaw`
        WITH hit AS MATERIALIZED (SELECT ${facetValues} FROM ${entriesWithWords(wider, exactTerms(wider))})
        SELECT count(*)::int AS count FROM hit WHERE ${facetConditions(wider)}`,
    )
    if (row && row.count > (best?.count ?? 0)) best = { remove: part, count: row.count }
  }
  return best
}
