import { createHash, randomBytes, randomUUID } from "node:crypto"

/** Rows of the portal's database, as its superuser: what is really there. */
export type Rows = <Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>

/** Opens a session without the sign-in page and returns the secret of its cookie; for the member joined first, or the one named. */
export async function openSession(rows: Rows, userName: string, actingFor = ""): Promise<string> {
  const token = randomBytes(24).toString("base64url")
  await rows(
    `INSERT INTO session (id, user_id, token_digest, member_id, browser, opened_at, seen_at, stepped_up_at, ends_at)
     SELECT $1, u.id, $2, (SELECT r.member_id FROM representative r JOIN member m ON m.id = r.member_id
       WHERE r.user_id = u.id AND r.ended_at IS NULL AND ($4 = '' OR m.name = $4) ORDER BY r.joined_at LIMIT 1),
       'a journey', now(), now(), now(), now() + interval '12 hours'
     FROM "user" u WHERE u.user_name = $3`,
    [randomUUID(), createHash("sha256").update(token).digest("hex"), userName, actingFor],
  )
  return token
}
