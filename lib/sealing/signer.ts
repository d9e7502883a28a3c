import { rmSync } from "node:fs"
import { createServer, type Server, type Socket } from "node:net"
import { minute, now } from "#lib/clock"
import { certificateFault } from "#lib/sealing/certificate"
import { signerAddress } from "#lib/sealing/certificates"
import { type SealKey, signDigest } from "#lib/sealing/cms"

/** What is asked: a seal on a digest, for a purpose. There is nothing else to ask. */
export type SealRequest = { purpose: "agreement"; digest: string }
export type SealAnswer = { signature: string } | { refused: string }

const requestBytesMax = 500
/** More than a portal signs at its busiest; less than somebody would need who has found the socket. */
const sealsAMinuteMax = 120

/**
 * Listens for requests to seal, one a line, on a socket that only this user can open. The key is used here and nowhere
 * else. It seals nothing with a certificate that has ended, soon ends, or is for something else.
 */
export async function listenForSeals(key: SealKey): Promise<Server> {
  const address = signerAddress()
  if (process.platform !== "win32") rmSync(address, { force: true })
  const moments: number[] = []
  const server = createServer(socket => serve(socket, key, moments))
  const before = process.umask(0o177)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(address, resolve)
  })
  process.umask(before)
  return server
}

function serve(socket: Socket, key: SealKey, moments: number[]): void {
  let asked = ""
  socket.setTimeout(minute, () => socket.destroy())
  socket.on("error", () => socket.destroy())
  socket.on("data", async bytes => {
    asked += bytes.toString("utf8")
    if (asked.length > requestBytesMax) return socket.destroy()
    if (!asked.includes("\n")) return
    socket.pause()
    const answer = await answerTo(asked, key, moments)
    socket.end(`${JSON.stringify(answer)}\n`)
  })
}

async function answerTo(asked: string, key: SealKey, moments: number[]): Promise<SealAnswer> {
  const digest = digestIn(asked)
  if (!digest) return { refused: "not_understood" }
  const moment = now()
  const fault = certificateFault(key.certificate, moment)
  if (fault) return { refused: `certificate_${fault}` }
  while (moments[0] !== undefined && moments[0] < moment.getTime() - minute) moments.shift()
  if (moments.length >= sealsAMinuteMax) return { refused: "too_many" }
  moments.push(moment.getTime())
  return { signature: (await signDigest(digest, key)).toString("base64") }
}

function digestIn(asked: string): Buffer | null {
  try {
    const { purpose, digest } = JSON.parse(asked) as Partial<SealRequest>
    return purpose === "agreement" && /^[0-9a-f]{64}$/.test(digest ?? "") ? Buffer.from(digest ?? "", "hex") : null
  } catch {
    return null
  }
}
