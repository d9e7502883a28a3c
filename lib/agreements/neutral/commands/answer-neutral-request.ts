import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockForPerson, notifyParties, recordStep } from "#lib/agreements/neutral/moving"
import { refusalAnswerNeutralRequest, requireRepresentative } from "#lib/agreements/neutral/policy"
import type { AnswerNeutralRequestInput } from "#lib/agreements/neutral/schema"
import { moveNeutral } from "#lib/agreements/neutral/transition"
import { asActor } from "#lib/db/door"
import { paths } from "#lib/paths"

/**
 * The person whom all parties ask says yes or no. From the yes on they read what all parties share of this one agreement.
 * A yes that is repeated finds its work done; after a no there is nothing to be found.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.neutral_answered, agreements.neutral_not_now.
 */
export async function answerNeutralRequest(
  actor: Actor,
  { neutralId, answer }: AnswerNeutralRequestInput,
): Promise<void> {
  const person = requireRepresentative(actor)
  await asActor(actor, async tx => {
    const { agreement, neutral } = await lockForPerson(tx, actor, neutralId)
    if (answer === "accept" && neutral.state === "active") return
    permit(refusalAnswerNeutralRequest(agreement, neutral, answer))
    const closing = { memberId: person.member.id, name: person.name, words: "" }
    const step = answer === "accept" ? "accepted" : "declined"
    await moveNeutral(tx, neutral, answer, closing)
    await recordStep(tx, actor, agreement, neutral, step)
    await notifyParties(tx, actor, neutral, {
      ...(answer === "accept" ? { kind: "neutralAccepted" } : { kind: "neutralDeclined" }),
      values: { title: agreement.title, name: neutral.name },
      path: paths.agreements.neutral(agreement.id),
    })
  })
}
