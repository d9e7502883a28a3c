import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { lockTable, type Table } from "#lib/agreements/negotiation/table"
import { openStates } from "#lib/agreements/neutral/lifecycle"
import { notifyParties, recordStep } from "#lib/agreements/neutral/moving"
import { refusalProposeNeutralPerson, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { ProposeNeutralPersonInput } from "#lib/agreements/neutral/schema"
import { membersOf, standingRepresentative } from "#lib/agreements/neutral/visibility"
import { now } from "#lib/clock"
import { asActor, elevated, type Tx } from "#lib/db/door"
import { paths } from "#lib/paths"

/**
 * Proposes to the other parties to ask in somebody who is of no party, out of those who have said that they may be asked.
 * The person is told nothing before every party has agreed. The same proposal sent twice is made once.
 * Refuses: common.not_found, agreements.role_may_not, agreements.neutral_not_now, agreements.neutral_there,
 * agreements.neutral_not_free.
 */
export async function proposeNeutralPerson(
  actor: Actor,
  input: ProposeNeutralPersonInput,
): Promise<{ neutralId: string }> {
  const person = requireRepresentative(actor)
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const there = await tx.neutralPerson.findFirst({
      where: { agreementId: table.id, state: { in: [...openStates] } },
      select: { id: true, userId: true, memberId: true, reason: true, proposedById: true },
    })
    const free = await elevated(tx, () => freeCandidate(tx, table, input.candidateId))
    const isRepeat = there?.proposedById === person.userId && there.reason === input.reason
    if (there && isRepeat && there.userId === free?.userId && there.memberId === free.memberId)
      return { neutralId: there.id }
    permit(refusalProposeNeutralPerson(actor, table, { isFree: free !== null, isThere: there !== null }))
    if (!free) throw refusal("agreements.neutral_not_free")
    const by = { proposedMemberId: person.member.id, proposedById: person.userId, proposedByName: person.name }
    const { id: neutralId } = await tx.neutralPerson.create({
      data: {
        ...free,
        ...by,
        agreementId: table.id,
        partnershipId: table.partnershipId,
        partyIds: table.partyIds,
        reason: input.reason,
        proposedAt: now(),
      },
      select: { id: true },
    })
    await tx.neutralConsent.create({
      data: {
        neutralPersonId: neutralId,
        partnershipId: table.partnershipId,
        memberId: person.member.id,
        givenById: person.userId,
        givenByName: person.name,
        givenAt: now(),
      },
      select: { id: true },
    })
    await recordStep(tx, actor, table, { ...free, id: neutralId, partyIds: table.partyIds }, "proposed", input.reason)
    await notifyParties(tx, actor, table, {
      kind: "neutralProposed",
      values: { title: table.title, member: person.member.name },
      path: paths.agreements.neutral(table.id),
    })
    return { neutralId }
  })
}

/** Whoever stands on the list and acts for none of the parties; null for everybody else, whatever the reason. */
async function freeCandidate(tx: Tx, { partyIds }: Table, candidateId: string) {
  const offer = await tx.neutralOffer.findFirst({
    where: { representativeId: candidateId, representative: standingRepresentative },
    select: {
      userId: true,
      memberId: true,
      representative: { select: { name: true, member: { select: { name: true, kind: true } } } },
    },
  })
  if (!offer) return null
  const { userId, memberId, representative } = offer
  const { name: memberName, kind: memberKind } = representative.member
  const own = await membersOf(tx, userId)
  return own.some(id => partyIds.includes(id))
    ? null
    : { userId, memberId, name: representative.name, memberName, memberKind }
}
