import type { Person } from "#lib/actor"
import { today } from "#lib/clock"
import { namesKnownTo } from "#lib/confidentiality/known-names"
import { standingsOf, subjectsOf } from "#lib/confidentiality/learnings/policy"
import { namesInWording, type Wording } from "#lib/confidentiality/learnings/wording"
import { getTermsInForce } from "#lib/confidentiality/queries/get-terms-in-force"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { factsOn } from "#lib/confidentiality/requests/policy"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * What the portal sees in a learning for this reader: names that the reader's own side knows (each side knows people and
 * sites that the other does not), and what the terms in force say to everything that it tells.
 */
export async function readLearning(
  person: Person,
  { partnershipId, memberId, wording }: { partnershipId: string; memberId: string; wording: Wording },
) {
  const parties = (await getPartnership(person, partnershipId))?.parties ?? []
  const known = namesKnownTo({
    parties,
    people: await listRepresentatives(person),
    sites: await listOwnSites(person),
  })
  const names = namesInWording(wording, known)
  const inForce = await getTermsInForce(person, partnershipId)
  const problems = await listNotedProblems(person, partnershipId)
  const subjects = subjectsOf(wording.subjects, names, parties)
  const standings = standingsOf(
    inForce?.terms ?? [],
    { subjects, audience: wording.audience, asMember: memberId },
    subject => factsOn(today(), { inForce, problems, grants: [] }, { subject, problemId: wording.problemId }),
  )
  return { known, names, standings }
}
