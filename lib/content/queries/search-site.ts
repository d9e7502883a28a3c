import type { Actor } from "#lib/actor"
import { listPublicLearnings } from "#lib/confidentiality/learnings/queries/list-public-learnings"
import { type FaqGroupId, type FaqQuestionId, faqGroups } from "#lib/content/faq"
import { guidancePoints } from "#lib/content/guidance"
import type { SiteSearchView } from "#lib/content/views"
import { countriesByName } from "#lib/countries"
import { formattingLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { anySearch } from "#lib/members/directory/schema"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { editDistance } from "#lib/members/sites/likeness"

const membersShown = 5
const pointsShown = 6
const countriesShown = 8
const questionsShown = 6
const learningsShown = 5

/** A short word with a slip is soon another word; a long one stands two. */
const slipsAllowed = (term: string) => (term.length < 4 ? 0 : term.length < 7 ? 1 : 2)

/** Everything on the site that the reader may see and that has these words, by kind. Small spelling mistakes do no harm. */
export async function searchSite(actor: Actor, given: { words: string; locale: Locale }): Promise<SiteSearchView> {
  const terms = plainWords(given.words)
  const [localResources, companies] = await Promise.all([
    searchDirectory(actor, anySearch({ q: given.words })),
    searchDirectory(actor, anySearch({ q: given.words, side: "corporate" })),
  ])
  const points = guidanceWith(terms, given.locale)
  const codes = countriesWith(terms, given.locale)
  const questions = questionsWith(terms, given.locale)
  const learnings = matching(
    terms,
    (await listPublicLearnings(actor)).map(learning => ({
      is: learning,
      text: `${learning.title} ${learning.text}`,
      alike: learning.title,
    })),
  )
  const members = localResources.total + companies.total
  return {
    words: given.words,
    total: members + points.length + codes.length + questions.length + learnings.length,
    members: { count: members, rows: [...localResources.rows, ...companies.rows].slice(0, membersShown) },
    guidance: { count: points.length, points: points.slice(0, pointsShown) },
    countries: { count: codes.length, codes: codes.slice(0, countriesShown) },
    learnings: { count: learnings.length, rows: learnings.slice(0, learningsShown) },
    faq: { count: questions.length, questions: questions.slice(0, questionsShown) },
  }
}

function guidanceWith(terms: string[], locale: Locale) {
  const t = words(locale, "guidance")
  const texts = guidancePoints.map(({ id }) => ({
    is: id,
    text: `${t(`points.${id}.title`)} ${t(`points.${id}.why`)} ${t(`points.${id}.example`)}`,
  }))
  return matching(terms, texts)
}

function countriesWith(terms: string[], locale: Locale) {
  const named = countriesByName(formattingLocale(locale))
  return matching(
    terms,
    named.map(({ code, name }) => ({ is: code, text: name })),
  )
}

function questionsWith(terms: string[], locale: Locale) {
  // Keys are put together from the list of questions; a test beside it sees that each has words.
  const t = words(locale, "pages") as unknown as (key: string) => string
  const texts = faqGroups.flatMap(({ id: group, questions }) =>
    (questions as readonly FaqQuestionId[]).map(question => {
      const key = `faq.groups.${group}.questions.${question}`
      const is: { group: FaqGroupId; question: FaqQuestionId } = { group, question }
      return { is, text: `${t(`${key}.question`)} ${t(`${key}.answer`)}` }
    }),
  )
  return matching(terms, texts)
}

/** `alike` is what is compared with slips, where that is not all of it: members write long texts, and many of them. */
type Searched<Found> = { is: Found; text: string; alike?: string }

/** What has each term as the beginning of a word; where nothing has, what has a word that is spelt much like each. */
function matching<Found>(terms: string[], texts: Searched<Found>[]): Found[] {
  if (terms.length === 0) return []
  const beginnings = terms.map(term => new RegExp(`(?<![\\p{L}\\p{N}])${term}`, "u"))
  const exact = texts.filter(({ text }) => {
    const letters = plainLetters(text)
    return beginnings.every(beginning => beginning.test(letters))
  })
  if (exact.length > 0) return exact.map(({ is }) => is)
  const near = texts.filter(({ text, alike = text }) => {
    const inText = plainWords(alike)
    return terms.every(term => hasAlike(inText, term))
  })
  return near.map(({ is }) => is)
}

function hasAlike(inText: string[], term: string): boolean {
  const most = slipsAllowed(term)
  return inText.some(word => editDistance(word, term, most) <= most)
}

/** Lower case without accents, as the database compares words. */
function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
}

function plainWords(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
