import { Prisma } from "#lib/db/generated/client"
import { type DirectorySearch, searchWords } from "#lib/members/directory/schema"
import { type FacetName, facetNames } from "#lib/members/directory/views"
import { listedMember } from "#lib/members/visibility"

/** The column behind each facet, and whether a member may have several values in it. */
export const facetColumns: Record<FacetName, { column: Prisma.Sql; isList: boolean }> = {
  country: { column: Prisma.sql`countries`, isList: true },
  service: { column: Prisma.sql`services`, isList: true },
  topic: { column: Prisma.sql`topics`, isList: true },
  kind: { column: Prisma.sql`local_resource_kind`, isList: false },
  funding: { column: Prisma.sql`funding_stance`, isList: false },
  language: { column: Prisma.sql`languages`, isList: true },
  verified: { column: Prisma.sql`verification_level`, isList: false },
}

/** For each word of a search the words of texts that may stand for it: its own beginning, or what is spelt alike. */
export type Terms = readonly (readonly string[])[]

const beginningLettersMin = 4

/** Each word as it was typed, as the beginning of one in the text: "interview" finds "interviews". */
export function exactTerms(search: DirectorySearch): Terms {
  return searchWords(search.q).map(word => [[...word].length < beginningLettersMin ? word : `${word}:*`])
}

/**
 * Listed entries of one side whose text has all the words. The statement is put together from what was asked: a
 * condition that may be switched off by a parameter risks a generic plan without the text index.
 */
export function entriesWithWords(search: DirectorySearch, terms: Terms): Prisma.Sql {
  const conditions = [Prisma.sql`e.kind = ${search.side}::member_kind`]
  if (terms.length > 0) conditions.push(Prisma.sql`e.search @@ ${textQuery(terms)}`)
  // Something was typed that has no letter in it: nothing can match, which is not the same as asking for everything.
  else if (search.q !== "") conditions.push(Prisma.sql`false`)
  return Prisma.sql`directory_entry e JOIN member m ON m.id = e.member_id AND ${listedMember}
    WHERE ${Prisma.join(conditions, " AND ")}`
}

/** How well an entry fits: the words as they were typed count ten times what is spelt alike. */
export function rankOf(search: DirectorySearch, terms: Terms): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`0::real`
  return Prisma.sql`10 * ts_rank_cd(e.search, ${textQuery(exactTerms(search))})
    + ts_rank_cd(e.search, ${textQuery(terms)})`
}

/** The conditions of the chosen facets but one: values of a facet are alternatives, facets narrow each other. */
export function facetConditions(search: DirectorySearch, except: FacetName | null = null): Prisma.Sql {
  const conditions = facetNames
    .filter(facet => facet !== except && search[facet].length > 0)
    .map(facet => {
      const { column, isList } = facetColumns[facet]
      return isList
        ? Prisma.sql`${column} && ${search[facet]}::text[]`
        : Prisma.sql`${column} = ANY (${search[facet]}::text[])`
    })
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ")
}

/** All words, of each any of its terms. They hold letters, digits and our own ":*" only, so they are no syntax. */
function textQuery(terms: Terms): Prisma.Sql {
  const query = terms.map(alternatives => `(${alternatives.join(" | ")})`).join(" & ")
  return Prisma.sql`to_tsquery('simple', plain_text(${query}))`
}
