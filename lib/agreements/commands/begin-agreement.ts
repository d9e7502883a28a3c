import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { requireSide } from "#lib/agreements/invitation/policy"
import { firstTerms, saying } from "#lib/agreements/negotiation/first-terms"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import { refusalOpenAgreement } from "#lib/agreements/policy"
import type { BeginAgreementInput } from "#lib/agreements/schema"
import { fromNow, hour } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Begins an agreement of any kind between members who know each other already, without a brief before it. The acting member
 * holds the pen; the other side sees nothing before it is handed over. The same form sent twice within an hour begins one.
 * Refuses: common.not_found, agreements.role_may_not.
 */
export async function beginAgreement(actor: Actor, input: BeginAgreementInput): Promise<{ agreementId: string }> {
  permit(refusalOpenAgreement(actor))
  const person = requireSide(actor)
  const { partnershipId, kind, title } = input
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    // Two presses of one button queue here.
    await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`
    const same = { partnershipId, kind, title, amendsId: null, openedById: person.userId, state: "drafting" } as const
    const begun = await tx.agreement.findFirst({
      where: { ...same, openedAt: { gt: fromNow(-hour) }, revisions: { some: saying(input.words) } },
      select: { id: true },
    })
    if (begun) return { agreementId: begun.id }
    const terms = await firstTerms(person, input, partnership.parties)
    const made = await createAgreement(tx, actor, { partnershipId, terms })
    await advanceStage(actor, { partnershipId, stage: "agreeing" })
    return made
  })
}
