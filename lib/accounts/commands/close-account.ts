import { permit } from "#lib/accounts/codes"
import { stepUp } from "#lib/accounts/commands/step-up"
import { refusalCloseAccount, requireAccountHolder } from "#lib/accounts/policy"
import type { CloseAccountInput } from "#lib/accounts/schema"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { makeId } from "#lib/ids"

/**
 * Closes the account: nobody can sign in with it, it acts for no member, and its personal values are gone. What the
 * person signed or wrote for a member stays with the name it was signed with; the invitations they sent are withdrawn.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.last_owner.
 */
export async function closeAccount(actor: Actor, input: CloseAccountInput): Promise<void> {
  const person = requireAccountHolder(actor)
  await stepUp(actor, input)
  await asSystem("accounts", async tx => {
    await lockMembersAndPerson(tx, person.userId)
    const owned = await tx.representative.findMany({
      where: { userId: person.userId, role: "owner", endedAt: null, member: { state: { not: "removed" } } },
      select: { member: { select: { representatives: { where: { role: "owner", endedAt: null } } } } },
    })
    permit(refusalCloseAccount({ soleOwnerOf: owned.filter(one => one.member.representatives.length === 1).length }))
    await tx.representative.updateMany({ where: { userId: person.userId, endedAt: null }, data: { endedAt: now() } })
    await tx.representative.updateMany({ where: { userId: person.userId }, data: { email: "" } })
    await tx.invitation.updateMany({
      where: { invitedById: person.userId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    await tx.session.updateMany({ where: { userId: person.userId, revokedAt: null }, data: { revokedAt: now() } })
    await forgetSecondFactor(tx, person.userId)
    const gone = `closed-${makeId()}`
    await tx.user.update({
      where: { id: person.userId },
      data: { closedAt: now(), name: "", email: gone, userName: gone, passwordHash: "" },
      select: { id: true },
    })
    await recordAudit(tx, actor, { subject: { type: "user", id: person.userId }, event: "account.closed" })
  })
}

async function forgetSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.passkey.deleteMany({ where: { userId } })
  await tx.passkeyOffer.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.codeApp.deleteMany({ where: { userId } })
  await tx.setUpLink.deleteMany({ where: { userId } })
  await tx.pendingSignIn.deleteMany({ where: { userId } })
}

/**
 * Of two owners who close or leave at the same moment the second waits and finds that they are the last. Members come
 * before the person, as in every command that locks a member and then tells its people; members in the order of ids.
 */
async function lockMembersAndPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT member.id FROM member JOIN representative ON representative.member_id = member.id
    WHERE representative.user_id = ${userId}::uuid AND representative.ended_at IS NULL
    ORDER BY member.id FOR UPDATE OF member`
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
}
