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
import { entriesWithWords, facetColumns, facetConditions, rankOf } from "#lib/members/directory/visibility"
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
    const exact = await countFacets(db, search, false)
    const looksAlike = search.q !== "" && exact.total < fewHits
    const wider = looksAlike ? await countFacets(db, search, true) : exact
    const isAlike = wider.total > exact.total
    const { total, facets } = isAlike ? wider : exact
    const pages = Math.max(1, Math.ceil(total / directoryPageRows))
    const page = Math.min(search.page, pages)
    return {
      listed: await db.directoryEntry.count({ where: { kind: search.side, member: everyone } }),
      total,
      page,
      pages,
      rows: total === 0 ? [] : await listRows(db, search, isAlike, page),
      facets,
      isAlike,
      best: total === 0 ? await bestRemoval(db, search) : null,
    }
  })
}

const facetRow = z.object({ facet: z.enum([...facetNames, "total"]), value: z.string().nullable(), count: z.number() })

async function countFacets(db: Tx, search: DirectorySearch, alike: boolean) {
  const counts = facetNames.map(facet => {
    const { column, isList } = facetColumns[facet]
    const from = isList ? Prisma.sql`hit, unnest(${column}) AS one(value)` : Prisma.sql`hit`
    const value = isList ? Prisma.sql`one.value` : column
    return Prisma.sql`SELECT ${facet}::text AS facet, ${value} AS value, count(*)::int AS count
      FROM ${from} WHERE ${facetConditions(search, facet)} AND ${value} IS NOT NULL GROUP BY ${value}`
  })
  // MATERIALIZED: the words are matched once, by their index, whatever is counted of the hits.
  const rows = await db.$queryRaw`
    WITH hit AS MATERIALIZED (SELECT e.* FROM ${entriesWithWords(search, alike)})
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

async function listRows(db: Tx, search: DirectorySearch, alike: boolean, page: number): Promise<DirectoryRow[]> {
  // MATERIALIZED: ordered by name with a limit, the planner would walk all names and test the words of each.
  const rows = await db.$queryRaw`
    WITH hit AS MATERIALIZED (
      SELECT e.*, ${rankOf(search, alike)} AS rank FROM ${entriesWithWords(search, alike)}
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
        WITH hit AS MATERIALIZED (SELECT e.* FROM ${entriesWithWords(wider, false)})
        SELECT count(*)::int AS count FROM hit WHERE ${facetConditions(wider)}`,
    )
    if (row && row.count > (best?.count ?? 0)) best = { remove: part, count: row.count }
  }
  return best
}
