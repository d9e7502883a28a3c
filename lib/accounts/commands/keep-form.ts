import { keptFormHours } from "#lib/accounts/policy"
import type { KeepFormInput } from "#lib/accounts/schema"
import type { Actor } from "#lib/actor"
import { fromNow, hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { secretToken, tokenDigest } from "#lib/ids"
import { seal } from "#lib/seal"

/** More than anybody types. A larger form is not kept. */
const sealedBytesMax = 1_000_000

/** More than anybody loses in a day; beyond it the oldest go, so that one copied cookie cannot fill the table. */
const keptFormsMax = 20

/**
 * Keeps what somebody typed into a form whose session had ended, encrypted, for the person of that session alone.
 * Returns the secret with which it is given back, or null when the session is of nobody we know: strangers cannot fill
 * the table, and nobody is shown what another person typed at the same device.
 */
export async function keepForm(_visitor: Actor, input: KeepFormInput): Promise<string | null> {
  const sealed = seal("kept form", input.values)
  if (sealed.length > sealedBytesMax) return null
  return asSystem("accounts", async tx => {
    const session = await tx.session.findUnique({
      where: { tokenDigest: tokenDigest(input.sessionSecret) },
      select: { userId: true },
    })
    if (!session) return null
    const token = secretToken()
    await tx.keptForm.create({
      data: {
        tokenDigest: tokenDigest(token),
        userId: session.userId,
        path: input.path,
        sealed,
        keptAt: now(),
        endsAt: fromNow(keptFormHours * hour),
      },
      select: { id: true },
    })
    const beyond = await tx.keptForm.findMany({
      where: { userId: session.userId },
      orderBy: { keptAt: "desc" },
      skip: keptFormsMax,
      select: { id: true },
    })
    await tx.keptForm.deleteMany({ where: { id: { in: beyond.map(({ id }) => id) } } })
    return token
  })
}
