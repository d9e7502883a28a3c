import { answerForApproval } from "#lib/agreements/roles/commands/answer-for-approval"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { daysAgo } from "#seed/clock"
import { frozenBetween } from "#seed/endings"
import type { Cast } from "#seed/people"
import { look } from "#seed/texts"

/** The agreement of the story whose sides have to approve it before anybody signs. */
export type Roles = { toApprove: string }

/** Tells how two sides make up their minds among themselves: one has not answered yet, the other has said no. */
export async function tellRoles({ people }: Cast): Promise<Roles> {
  const { ingrid, jonas, even, ruma, tanvir, rafiq } = people
  daysAgo(6)
  const parties = { company: ingrid, local: ruma, country: "NO" }
  const agreementId = await frozenBetween(parties, "A reading room for night workers in Savar", [10, 200])
  daysAgo(4)
  await giveSigningRole(jonas, { agreementId, kind: "approver", userId: even.userId })
  await giveSigningRole(jonas, { agreementId, kind: "copy", userId: jonas.userId })
  await giveSigningRole(tanvir, { agreementId, kind: "approver", userId: rafiq.userId })
  daysAgo(2)
  const { digest } = await look(rafiq, agreementId)
  await answerForApproval(rafiq, {
    agreementId,
    digest: digest ?? "",
    answer: "refused",
    reason: "The room closes at nine, and the night shift begins at eight. Nobody of theirs would ever sit in it.",
  })
  return { toApprove: agreementId }
}
