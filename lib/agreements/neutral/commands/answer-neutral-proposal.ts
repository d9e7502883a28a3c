import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockForParty, notifyParties, recordStep } from "#lib/agreements/neutral/moving"
import { refusalAnswerNeutralProposal, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { AnswerNeutralProposalInput } from "#lib/agreements/neutral/schema"
import { moveNeutral } from "#lib/agreements/neutral/transition"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyPerson } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Another party says yes or no to whom one of them has proposed. The last yes asks the person; one no ends it, and the
 * person never hears of it. A repeat finds its work done.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.neutral_answered,
 * agreements.neutral_awaits_others, agreements.neutral_not_now.
 */
export async function answerNeutralProposal(
  actor: Actor,
  { neutralId, answer }: AnswerNeutralProposalInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const person = requireRepresentative(actor)
    const { agreement, neutral } = await lockForParty(tx, actor, neutralId)
    const { id: memberId, name: member } = person.member
    const answered = { agreementId: agreement.id }
    const hasAgreed = neutral.proposedMemberId !== memberId && neutral.consents.some(yes => yes.memberId === memberId)
    const hasRefused = neutral.state === "refused" && neutral.closedMemberId === memberId
    if (answer === "agree" ? hasAgreed && neutral.state !== "refused" : hasRefused) return answered
    permit(refusalAnswerNeutralProposal(actor, agreement, neutral, { hasAgreed }))
    const notice = { values: { title: agreement.title, member }, path: paths.agreements.neutral(agreement.id) }
    if (answer === "refuse") {
      await moveNeutral(tx, neutral, "refuse", { memberId, name: person.name, words: "" })
      await recordStep(tx, actor, agreement, neutral, "refused")
      await notifyParties(tx, actor, neutral, { kind: "neutralRefused", ...notice })
      return answered
    }
    await tx.neutralConsent.create({
      data: {
        ...{ neutralPersonId: neutralId, partnershipId: neutral.partnershipId, memberId },
        ...{ givenById: person.userId, givenByName: person.name, givenAt: now() },
      },
      select: { id: true },
    })
    await recordStep(tx, actor, agreement, neutral, "agreed")
    await notifyParties(tx, actor, neutral, { kind: "neutralAgreed", ...notice })
    const agreed = new Set([...neutral.consents.map(yes => yes.memberId), memberId])
    if (!neutral.partyIds.every(party => agreed.has(party))) return answered
    await moveNeutral(tx, neutral, "ask")
    await notifyPerson(tx, neutral.userId, { kind: "neutralAsked", path: paths.neutral.one(neutralId) })
    return answered
  })
}
