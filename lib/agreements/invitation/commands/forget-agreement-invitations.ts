import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { invitationKeptDays } from "#lib/agreements/invitation/policy"
import { refusalJob } from "#lib/agreements/policy"
import { day, fromNow } from "#lib/clock"
import { asSystem } from "#lib/db/door"

/**
 * Forgets invitations that came to nothing, some time after their end: the addresses in them belong to people who have
 * never been here. What was accepted belongs to its agreement and stays. Returns how many went.
 * Refuses: agreements.jobs_only.
 */
export async function forgetAgreementInvitations(actor: Actor): Promise<number> {
  permit(refusalJob(actor))
  const { count } = await asSystem("agreements", tx =>
    tx.agreementInvitation.deleteMany({
      where: { state: { not: "accepted" }, endsAt: { lt: fromNow(-invitationKeptDays * day) } },
    }),
  )
  return count
}
