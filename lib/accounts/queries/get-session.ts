import { z } from "zod"
import { sessionIdleMinutes } from "#lib/accounts/policy"
import type { SessionView } from "#lib/accounts/views"
import type { Actor } from "#lib/actor"
import { fromNow, minute, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"

const row = z.object({
  sessionId: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.string(),
  networkRole: z.enum(["moderator", "administrator"]).nullable(),
  steppedUpAt: z.date(),
  seenAt: z.date(),
  memberId: z.string().nullable(),
  memberKind: z.enum(["corporate", "local_resource"]).nullable(),
  memberName: z.string().nullable(),
  role: z.enum(["owner", "editor", "viewer"]).nullable(),
  isSignatory: z.boolean().nullable(),
})

/** How long a session may go unseen before its row says so again; a write on every request would be a waste. */
const seenEvery = minute

/**
 * The session behind a cookie's secret, or null when it is unknown, ended, idle for too long, or its person may no
 * longer sign in. One joined statement, since every signed-in request runs it: rights are those of this moment, and a
 * member that was suspended or left is not acted as any more.
 */
export async function getSession(_visitor: Actor, token: string): Promise<SessionView | null> {
  return asSystem("accounts", async tx => {
    const rows = await tx.$queryRaw`
      SELECT s.id::text AS "sessionId", u.id::text AS "userId", u.name, u.email, u.locale,
             u.network_role::text AS "networkRole", s.stepped_up_at AS "steppedUpAt", s.seen_at AS "seenAt",
             m.id::text AS "memberId", m.kind::text AS "memberKind", m.name AS "memberName",
             r.role::text AS role, r.is_signatory AS "isSignatory"
      FROM session s
      JOIN "user" u ON u.id = s.user_id AND u.closed_at IS NULL AND u.suspended_at IS NULL
      LEFT JOIN representative r ON r.user_id = u.id AND r.member_id = s.member_id AND r.ended_at IS NULL
      LEFT JOIN member m ON m.id = r.member_id AND m.state NOT IN ('suspended', 'removed')
      WHERE s.token_digest = ${tokenDigest(token)} AND s.revoked_at IS NULL
        AND s.ends_at > ${now()} AND s.seen_at > ${fromNow(-sessionIdleMinutes * minute)}`
    const [found] = z.array(row).parse(rows)
    if (!found) return null
    if (found.seenAt < fromNow(-seenEvery))
      await tx.session.update({ where: { id: found.sessionId }, data: { seenAt: now() }, select: { id: true } })
    const { memberId, memberKind, memberName, role, isSignatory, seenAt: _, ...session } = found
    const member =
      memberId && memberKind && memberName && role
        ? { id: memberId, kind: memberKind, name: memberName, role, isSignatory: isSignatory ?? false }
        : null
    return { ...session, member }
  })
}
