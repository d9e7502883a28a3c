import { connect } from "node:net"
import { signerAddress } from "#lib/sealing/certificates"
import type { Head, SignedCheckpoint } from "#lib/sealing/checkpoint"
import type { CheckpointRequest, SealRequest, SignerAnswer } from "#lib/sealing/signer"

const patienceMilliseconds = 15_000
const answerBytesMax = 100_000

/** Asks the signer's process for a seal on a digest. Throws when it is not there, does not answer or refuses. */
export async function askSigner(request: SealRequest): Promise<Buffer> {
  const { signature } = await answerOf(request)
  return Buffer.from(signature, "base64")
}

/** Asks the signer's process to sign the head of a record. Throws as above. What it gives is still to be held against what was asked. */
export async function askForCheckpoint({ agreement, seq, head }: Head): Promise<SignedCheckpoint> {
  const answer = await answerOf({ purpose: "checkpoint", agreement, seq, head })
  if (!("text" in answer)) throw new Error("The signer gave no checkpoint")
  return { text: answer.text, signature: Buffer.from(answer.signature, "base64") }
}

async function answerOf(request: SealRequest | CheckpointRequest): Promise<Exclude<SignerAnswer, { refused: string }>> {
  const answer = await ask(request)
  if ("refused" in answer) throw new Error(`The signer refused: ${answer.refused}`)
  return answer
}

function ask(request: SealRequest | CheckpointRequest): Promise<SignerAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(signerAddress())
    const give = (reason: string, cause?: unknown) => {
      socket.destroy()
      reject(new Error(`The signer ${reason}: is its process running?`, { cause }))
    }
    let said = ""
    socket.setTimeout(patienceMilliseconds, () => give("does not answer"))
    socket.on("error", fault => give("cannot be reached", fault))
    socket.on("connect", () => socket.write(`${JSON.stringify(request)}\n`))
    socket.on("data", bytes => {
      said += bytes.toString("utf8")
      if (said.length > answerBytesMax) give("says too much")
    })
    socket.on("end", () => {
      try {
        resolve(JSON.parse(said) as SignerAnswer)
      } catch (fault) {
        give("broke off", fault)
      }
    })
  })
}
