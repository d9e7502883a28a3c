import { connect } from "node:net"
import { signerAddress } from "#lib/sealing/certificates"
import type { SealAnswer, SealRequest } from "#lib/sealing/signer"

const patienceMilliseconds = 15_000
const answerBytesMax = 100_000

/** Asks the signer's process for a seal on a digest. Throws when it is not there, does not answer or refuses. */
export async function askSigner(request: SealRequest): Promise<Buffer> {
  const answer = await ask(request)
  if ("refused" in answer) throw new Error(`The signer refused: ${answer.refused}`)
  return Buffer.from(answer.signature, "base64")
}

function ask(request: SealRequest): Promise<SealAnswer> {
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
        resolve(JSON.parse(said) as SealAnswer)
      } catch (fault) {
        give("broke off", fault)
      }
    })
  })
}
