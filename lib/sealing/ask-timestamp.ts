import { createHash, randomBytes, X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { now } from "#lib/clock"
import { timestampPolicy, timestampRoots, timestampUrl } from "#lib/env"
import { readStamp, type Stamp, stampIn, stampRequest } from "#lib/sealing/timestamp"

const patienceMilliseconds = 10_000
const answerBytesMax = 100_000

/**
 * Has the service that is set stamp the time on a signature; null where none is set. Throws when it is away, slow, refuses
 * or gives anything but a stamp that holds: a seal is never weaker than it was set to be.
 */
export async function askTimestamp(signature: Buffer): Promise<(Stamp & { token: Buffer }) | null> {
  const url = timestampUrl()
  if (!url) return null
  const roots = rootsIn(readFileSync(timestampRoots(), "utf8"))
  const imprint = createHash("sha256").update(signature).digest()
  const request = { imprint, nonce: randomBytes(16), policy: timestampPolicy() }
  const token = stampIn(await answerOf(url, stampRequest(request)))
  const stamp = readStamp(token, request, { roots, moment: now() })
  if (typeof stamp === "string") throw new Error(`The time-stamp service gave a stamp that does not hold: ${stamp}`)
  return { ...stamp, token }
}

async function answerOf(url: string, query: Buffer): Promise<Buffer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/timestamp-query" },
    body: new Uint8Array(query),
    redirect: "error",
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  if (response.status !== 200) throw new Error(`The time-stamp service answers ${response.status}`)
  const answer = Buffer.from(await response.arrayBuffer())
  if (answer.length > answerBytesMax) throw new Error("The time-stamp service says too much")
  return answer
}

function rootsIn(pem: string): X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  return found.map(one => new X509Certificate(one))
}
