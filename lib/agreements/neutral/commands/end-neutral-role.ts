import { type Actor, actingMember } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockForParty, lockForPerson, type Neutral, notifyParties, recordStep } from "#lib/agreements/neutral/moving"
import { refusalEndNeutralRole, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { EndNeutralRoleInput } from "#lib/agreements/neutral/schema"
import { moveNeutral } from "#lib/agreements/neutral/transition"
import { neutralsOfParty } from "#lib/agreements/neutral/visibility"
import { asActor, type Tx } from "#lib/db/door"
import { notifyPerson } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Ends it at once, with a word for the others. Any party may at any time, also before the person has answered; so may the
 * person once they take part.
 * What the person has said stays, under their name; they see nothing more. A repeat by a party finds its work done.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.neutral_answered.
 */
export async function endNeutralRole(
  actor: Actor,
  { neutralId, words }: EndNeutralRoleInput,
): Promise<{ agreementId: string }> {
  const person = requireRepresentative(actor)
  return asActor(actor, async tx => {
    const isParty = await isOfParty(tx, actor, neutralId)
    const { agreement, neutral } = await (isParty ? lockForParty : lockForPerson)(tx, actor, neutralId)
    if (isParty && isEndedBy(actor, neutral, words)) return { agreementId: agreement.id }
    permit(refusalEndNeutralRole(actor, neutral))
    const wasAsked = neutral.state !== "proposed"
    const isActive = neutral.state === "active"
    const closing = { memberId: person.member.id, name: person.name, words }
    await moveNeutral(tx, neutral, isActive ? "end" : "withdraw", closing)
    await recordStep(tx, actor, agreement, neutral, isActive ? "ended" : "withdrawn", words)
    await notifyParties(tx, actor, neutral, {
      kind: "neutralEnded",
      values: { title: agreement.title, member: person.member.name },
      path: paths.agreements.neutral(agreement.id),
    })
    if (isParty && wasAsked) await notifyPerson(tx, neutral.userId, { kind: "neutralOver", path: paths.neutral.all })
    return { agreementId: agreement.id }
  })
}

const isOfParty = async (tx: Tx, actor: Actor, id: string) =>
  (await tx.neutralPerson.count({ where: { AND: [{ id }, neutralsOfParty(actor)] } })) > 0

function isEndedBy(actor: Actor, neutral: Neutral, words: string): boolean {
  const isOver = neutral.state === "ended" || neutral.state === "withdrawn"
  return isOver && neutral.closedMemberId === actingMember(actor)?.id && neutral.closingWords === words
}
