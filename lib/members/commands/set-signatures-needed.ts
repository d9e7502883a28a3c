import { stepUp } from "#lib/accounts/commands/step-up"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import { refusalManagePeople, requireRepresentative } from "#lib/members/policy"
import type { SetSignaturesNeededInput } from "#lib/members/schema"

/**
 * Says how many of a member's signatories must sign before it is bound. It holds for texts that are frozen from now on:
 * a signing that has begun keeps the number it began with.
 * Refuses: members.act_for_member_first, members.owners_only, accounts.wrong_password, accounts.too_many_tries.
 */
export async function setSignaturesNeeded(actor: Actor, input: SetSignaturesNeededInput): Promise<void> {
  const { member } = requireRepresentative(actor)
  permit(refusalManagePeople(actor))
  await stepUp(actor, { password: input.password })
  const { signaturesNeeded } = input
  await asActor(actor, async tx => {
    const { count } = await tx.member.updateMany({
      where: { id: member.id, signaturesNeeded: { not: signaturesNeeded } },
      data: { signaturesNeeded },
    })
    if (count === 0) return
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "member.signature_rule_changed",
      partyIds: [member.id],
      values: { signaturesNeeded },
    })
  })
}
