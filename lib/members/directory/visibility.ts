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

/** Shorter words have too few trigrams to be told apart. */
const alikeLettersMin = 4

/**
 * Listed entries of one side whose text has all the words. The statement is put together from what was asked: a
 * condition that may be switched off by a parameter risks a generic plan without the text index.
 */
export function entriesWithWords(search: DirectorySearch, alike: boolean): Prisma.Sql {
  const conditions = [Prisma.sql`e.kind = ${search.side}::member_kind`, ...wordConditions(search.q, alike)]
  return Prisma.sql`directory_entry e JOIN member m ON m.id = e.member_id AND ${listedMember}
    WHERE ${Prisma.join(conditions, " AND ")}`
}

/** How well an entry fits the words: its own words first, similar spellings below them. */
export function rankOf(search: DirectorySearch, alike: boolean): Prisma.Sql {
  const words = searchWords(search.q)
  if (words.length === 0) return Prisma.sql`0::real`
  const exact = Prisma.sql`ts_rank_cd(e.search, ${exactQuery(words)})`
  if (!alike) return exact
  const likeness = words.map(word => Prisma.sql`word_similarity(plain_text(${word}), plain_text(e.words))`)
  return Prisma.sql`${exact} + 0.01 * (${Prisma.join(likeness, " + ")})`
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

function wordConditions(text: string, alike: boolean): Prisma.Sql[] {
  const words = searchWords(text)
  // Something was typed that has no letter in it: nothing can match, which is not the same as asking for everything.
  if (words.length === 0) return text === "" ? [] : [Prisma.sql`false`]
  const exact = Prisma.sql`e.search @@ ${exactQuery(words)}`
  if (!alike) return [exact]
  const each = words.map(word =>
    [...word].length < alikeLettersMin
      ? Prisma.sql`e.search @@ ${exactQuery([word])}`
      : Prisma.sql`plain_text(${word}) <% plain_text(e.words)`,
  )
  return [Prisma.sql`(${exact} OR ${Prisma.join(each, " AND ")})`]
}

/** All words, each as the beginning of one in the text, so that "interview" finds "interviews". Letters and digits only. */
function exactQuery(words: string[]): Prisma.Sql {
  const query = words.map(word => ([...word].length < alikeLettersMin ? word : `${word}:*`)).join(" & ")
  return Prisma.sql`to_tsquery('simple', plain_text(${query}))`
}
