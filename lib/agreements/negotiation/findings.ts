import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import type { Finding } from "#lib/agreements/checks/check"
import { runChecks } from "#lib/agreements/checks/run-checks"
import { type OwnAffairs, partyProfile } from "#lib/agreements/negotiation/party-profile"
import { canonicalText } from "#lib/agreements/terms/canonical"
import type { Terms } from "#lib/agreements/terms/schema"
import { today } from "#lib/clock"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { getSignaturesNeeded } from "#lib/members/queries/get-signatures-needed"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"

/**
 * What the checks find in these terms, as this actor may know it: the engagements of the other side and who signs for it
 * are its own affair, so each side is told of its own overload and its own signatories only. What blocks rests on the terms and published profiles alone, and is
 * the same for both. Of an amendment, what it brings: what was found in the terms in force was signed all the same, and
 * must not keep anybody from changing something else.
 */
export async function findingsFor(
  actor: Actor,
  { terms, statement }: { terms: Terms; statement: { base: { terms: Terms } } | null },
  partyIds: readonly string[],
): Promise<Finding[]> {
  const ownId = actingMember(actor)?.id
  const profiles = []
  // One after the other: inside a command all of them share its one connection.
  for (const memberId of partyIds) {
    const published = await getPublishedProfile(actor, memberId)
    const affairs = memberId === ownId ? await ownAffairs(actor) : { engagements: [], signing: null }
    profiles.push(partyProfile(memberId, published, affairs))
  }
  const context = { today: today(), profiles }
  const found = runChecks(terms, context)
  if (!statement) return found
  const before = new Set(runChecks(statement.base.terms, context).map(finding => canonicalText(finding)))
  return found.filter(finding => !before.has(canonicalText(finding)))
}

async function ownAffairs(actor: Actor): Promise<OwnAffairs> {
  const people = await listRepresentatives(actor)
  const signatories = people.filter(({ isSignatory }) => isSignatory).map(({ name }) => name)
  const needed = (await getSignaturesNeeded(actor)) ?? 1
  return { engagements: await listOwnEngagements(actor), signing: { signatories, needed } }
}
