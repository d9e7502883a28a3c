import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import type { Finding } from "#lib/agreements/checks/check"
import { runChecks } from "#lib/agreements/checks/run-checks"
import { partyProfile } from "#lib/agreements/negotiation/party-profile"
import type { Terms } from "#lib/agreements/terms/schema"
import { today } from "#lib/clock"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"

/**
 * What the checks find in these terms, as this actor may know it: the engagements of the other side are its own affair,
 * so each side is told of its own overload only. What blocks rests on the terms and published profiles alone, and is
 * the same for both.
 */
export async function findingsFor(actor: Actor, terms: Terms, partyIds: readonly string[]): Promise<Finding[]> {
  const ownId = actingMember(actor)?.id
  const profiles = []
  // One after the other: inside a command all of them share its one connection.
  for (const memberId of partyIds) {
    const published = await getPublishedProfile(actor, memberId)
    const engagements = memberId === ownId ? await listOwnEngagements(actor) : []
    profiles.push(partyProfile(memberId, published, engagements))
  }
  return runChecks(terms, { today: today(), profiles })
}
