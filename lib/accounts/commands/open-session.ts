import { sessionHours } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { fromNow, hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { secretToken, tokenDigest } from "#lib/ids"

/**
 * Opens a session for a person whose password was just checked, acting as the member they joined first.
 * Returns the secret for the cookie; only its digest is stored.
 */
export async function openSession(visitor: Actor, input: { userId: string; browser: string }): Promise<string> {
  const token = secretToken()
  await asSystem("accounts", async tx => {
    const first = await tx.representative.findFirst({
      where: { userId: input.userId, endedAt: null, member: { state: { notIn: ["suspended", "removed"] } } },
      orderBy: { joinedAt: "asc" },
      select: { memberId: true },
    })
    await tx.session.create({
      data: {
        userId: input.userId,
        tokenDigest: tokenDigest(token),
        memberId: first?.memberId ?? null,
        browser: input.browser.slice(0, 300),
        openedAt: now(),
        seenAt: now(),
        steppedUpAt: now(),
        endsAt: fromNow(sessionHours * hour),
      },
      select: { id: true },
    })
    await recordAudit(tx, visitor, { subject: { type: "user", id: input.userId }, event: "account.signed_in" })
  })
  return token
}
