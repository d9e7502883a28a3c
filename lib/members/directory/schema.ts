import { z } from "zod"
import { countryCodes } from "#lib/countries"
import { directorySorts, type FacetName, facetNames } from "#lib/members/directory/views"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { localResourceKinds } from "#lib/members/taxonomy/local-resource-kinds"
import { serviceIds } from "#lib/members/taxonomy/services"
import { topicIds } from "#lib/members/taxonomy/topics"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"

export const directoryWordsMax = 200
const valuesMax = 20
const pageMax = 5_000

const all = (given: unknown): unknown[] => (Array.isArray(given) ? given : given === undefined ? [] : [given])
const first = (given: unknown): unknown => all(given)[0]

/** Values that are not offered are left out: an address that somebody shortened or mistyped still finds something. */
const someOf = (values: readonly string[]) =>
  z.preprocess(all, z.array(z.unknown())).transform(given => values.filter(value => given.includes(value)))

const language = z
  .preprocess(all, z.array(z.unknown()))
  .transform(given => [...new Set(given.filter(isLanguageTag))].slice(0, valuesMax))

function isLanguageTag(given: unknown): given is string {
  return typeof given === "string" && /^[a-z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(given)
}

/** What stands in the directory's address, every part of it repeatable or left out. Never refused. */
export const directorySearchInput = z.object({
  q: z
    .preprocess(first, z.string().catch(""))
    .transform(words => words.normalize("NFC").trim().slice(0, directoryWordsMax)),
  side: z.preprocess(first, z.enum(["local_resource", "corporate"]).catch("local_resource")),
  country: someOf(countryCodes),
  service: someOf(serviceIds),
  topic: someOf(topicIds),
  kind: someOf(localResourceKinds),
  funding: someOf(fundingStances),
  language,
  verified: someOf(verificationLevels),
  sort: z.preprocess(first, z.enum(directorySorts).nullable().catch(null)),
  page: z.preprocess(given => Number(first(given)), z.int().min(1).max(pageMax).catch(1)),
})
export type DirectorySearch = z.output<typeof directorySearchInput>

/** A search that asks for nothing in particular. */
export function anySearch(wanted: Partial<DirectorySearch> = {}): DirectorySearch {
  return { ...directorySearchInput.parse({}), ...wanted }
}

/** The sort that holds: the best match where there are words, else what was checked last. */
export function sortOf(search: DirectorySearch): (typeof directorySorts)[number] {
  if (search.q === "") return search.sort === "name" ? "name" : "verified"
  return search.sort ?? "relevance"
}

/** The part of the address after "?", without what is as it would be anyway. */
export function directoryQuery(search: DirectorySearch): string {
  const query = new URLSearchParams()
  if (search.q) query.set("q", search.q)
  if (search.side === "corporate") query.set("side", search.side)
  for (const facet of facetNames) for (const value of search[facet]) query.append(facet, value)
  if (search.sort) query.set("sort", search.sort)
  if (search.page > 1) query.set("page", String(search.page))
  return query.toString()
}

/** The search with one of its parts taken out, back on its first page: one value, a whole facet, or the words. */
export function withoutPart(search: DirectorySearch, part: FacetName | "words", value?: string): DirectorySearch {
  if (part === "words") return { ...search, q: "", page: 1 }
  return { ...search, [part]: value === undefined ? [] : search[part].filter(one => one !== value), page: 1 }
}

/** The parts that narrow this search. */
export function chosenParts(search: DirectorySearch): (FacetName | "words")[] {
  return [...(search.q === "" ? [] : (["words"] as const)), ...facetNames.filter(facet => search[facet].length > 0)]
}

/** The words of a search as the database compares them. Two Latin letters say little and are left out beside others. */
export function searchWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const telling = words.filter(word => !/^[a-z]{1,2}$/i.test(word))
  return (telling.length > 0 ? telling : words).slice(0, 12)
}

const memberId = z.uuid()
const returnTo = z.string().max(2_000).default("")

export const addToShortlistInput = z.object({ localResourceId: memberId, returnTo })
export type AddToShortlistInput = z.infer<typeof addToShortlistInput>

export const removeFromShortlistInput = addToShortlistInput
export type RemoveFromShortlistInput = AddToShortlistInput

/** How many can stand side by side on the page of the shortlist. */
export const comparedMax = 4
