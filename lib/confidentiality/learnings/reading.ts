import type { Person } from "#lib/actor"
import { today } from "#lib/clock"
import { namesKnownTo } from "#lib/confidentiality/known-names"
import { standingsOf, subjectsOf, subjectsOfPage } from "#lib/confidentiality/learnings/policy"
import { namesInWording, partiesKept, type Wording } from "#lib/confidentiality/learnings/wording"
import { listNotedNames } from "#lib/confidentiality/queries/list-noted-names"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { factsOn, forbiddenUse } from "#lib/confidentiality/requests/policy"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

type Read = { agreementId: string | null; memberId: string; wording: Wording }

/** What this reader's side knows and all have agreed, for every learning of a partnership. */
export async function knownBeside(person: Person, partnershipId: string) {
  const parties = (await getPartnership(person, partnershipId))?.parties ?? []
  const known = namesKnownTo({
    parties,
    people: await listRepresentatives(person),
    sites: await listOwnSites(person),
    noted: await listNotedNames(person, partnershipId),
  })
  const all = await listTermsInForce(person, partnershipId)
  return { parties, known, all, problems: await listNotedProblems(person, partnershipId) }
}

/**
 * What the portal sees in a learning for this reader: names that the reader's own side knows (each side knows people and
 * sites that the other does not) or that all have read, and what the terms of the agreements say to everything that it tells
 * and to every other party whose name it keeps.
 */
export async function readLearning(person: Person, { partnershipId, ...learning }: Read & { partnershipId: string }) {
  return readBeside(await knownBeside(person, partnershipId), learning)
}

export function readBeside(
  { parties, known, all, problems }: Awaited<ReturnType<typeof knownBeside>>,
  { agreementId, memberId, wording }: Read,
) {
  const names = namesInWording(wording, known)
  const author = parties.find(party => party.memberId === memberId)
  const named = subjectsOfPage(wording.page, author)
  const subjects = [...new Set([...subjectsOf(wording.subjects, names, parties), ...named])]
  const { audience, problemId } = wording
  const standings = standingsOf(all, subjects, { agreementId, audience, asMember: memberId }, subject =>
    factsOn(today(), { problems, grants: [] }, { subject, problemId }),
  )
  const reference = all.find(rules => rules.agreementId === agreementId)?.reference ?? null
  const kept = partiesKept(wording.keptNames, known, parties)
  const others = kept.filter(party => party.memberId !== memberId)
  const forbidden = forbiddenUse(all, others, { uses: ["name"], today: today() })
  // Whom all have read of may be of either side; whom the author's side knows besides is one of its own.
  const isOwnPerson = names.some(({ kind, where, isWhole, isKept }) => kind === "person" && !where && isWhole && isKept)
  const namesAuthor =
    wording.page === "anonymised" &&
    (kept.some(party => party.memberId === memberId) || (author?.isYou === true && isOwnPerson))
  return { known, names, standings, reference, forbidden, namesAuthor }
}
