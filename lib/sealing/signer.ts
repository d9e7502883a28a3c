import type { KeyObject } from "node:crypto"
import { rmSync } from "node:fs"
import { createServer, type Server, type Socket } from "node:net"
import { minute, now } from "#lib/clock"
import { certificateFault } from "#lib/sealing/certificate"
import { signerAddress } from "#lib/sealing/certificates"
import { type Head, isHead, signHead } from "#lib/sealing/checkpoint"
import { type SealKey, signDigest } from "#lib/sealing/cms"

/** What is asked: a seal on the digest of an agreement's file, or a signature under the head of its record. Nothing else. */
export type SealRequest = { purpose: "agreement"; digest: string }
export type CheckpointRequest = { purpose: "checkpoint" } & Head
/** Signatures in base64. */
export type SignerAnswer = { signature: string } | { text: string; signature: string } | { refused: string }

/** The keys that never leave the signer. */
export type SignerKeys = { seal: SealKey; log: KeyObject }

const requestBytesMax = 500
/** More than a portal signs at its busiest; less than somebody would need who has found the socket. */
const signaturesAMinuteMax = 120

/**
 * Listens for requests, one a line, on a socket that only this user can open. The keys are used here and nowhere else. It
 * seals nothing with a certificate that has ended, soon ends, or is for something else, and signs no head that contradicts
 * one that it has signed.
 */
export async function listenForSeals(keys: SignerKeys): Promise<Server> {
  const address = signerAddress()
  if (process.platform !== "win32") rmSync(address, { force: true })
  const moments: number[] = []
  const server = createServer(socket => serve(socket, keys, moments))
  const before = process.umask(0o177)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(address, resolve)
  })
  process.umask(before)
  return server
}

function serve(socket: Socket, keys: SignerKeys, moments: number[]): void {
  let asked = ""
  socket.setTimeout(minute, () => socket.destroy())
  socket.on("error", () => socket.destroy())
  socket.on("data", async bytes => {
    asked += bytes.toString("utf8")
    if (asked.length > requestBytesMax) return socket.destroy()
    if (!asked.includes("\n")) return
    socket.pause()
    const answer = await answerTo(asked, keys, moments)
    socket.end(`${JSON.stringify(answer)}\n`)
  })
}

async function answerTo(asked: string, keys: SignerKeys, moments: number[]): Promise<SignerAnswer> {
  const request = requestIn(asked)
  if (!request) return { refused: "not_understood" }
  const moment = now()
  while (moments[0] !== undefined && moments[0] < moment.getTime() - minute) moments.shift()
  if (moments.length >= signaturesAMinuteMax) return { refused: "too_many" }
  moments.push(moment.getTime())
  return request.purpose === "agreement" ? seal(request, keys.seal, moment) : signCheckpoint(request, keys.log)
}

async function seal({ digest }: SealRequest, key: SealKey, moment: Date): Promise<SignerAnswer> {
  const fault = certificateFault(key.certificate, moment)
  if (fault) return { refused: `certificate_${fault}` }
  return { signature: (await signDigest(Buffer.from(digest, "hex"), key)).toString("base64") }
}

function signCheckpoint(request: CheckpointRequest, key: KeyObject): SignerAnswer {
  const signed = signHead(request, key)
  if (typeof signed === "string") return { refused: `checkpoint_${signed}` }
  return { text: signed.text, signature: signed.signature.toString("base64") }
}

function requestIn(asked: string): SealRequest | CheckpointRequest | null {
  try {
    const said = JSON.parse(asked) as Partial<SealRequest> | Partial<CheckpointRequest>
    if (said.purpose === "agreement")
      return /^[0-9a-f]{64}$/.test(said.digest ?? "") ? { purpose: "agreement", digest: said.digest ?? "" } : null
    return said.purpose === "checkpoint" && isHead(said) ? { ...said, purpose: "checkpoint" } : null
  } catch {
    return null
  }
}
