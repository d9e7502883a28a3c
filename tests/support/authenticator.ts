import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import type { AddedPasskeyAnswer, PasskeyAnswer } from "#lib/accounts/second-factor/schema"
import { origin } from "#lib/env"

/** What a test wants wrong with an answer. */
type Wish = { challenge?: string; origin?: string; host?: string; isVerified?: boolean; count?: number; type?: string }

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")

/** A device that makes passkeys and answers with them, byte for byte as WebAuthn Level 3 has it; its keys are P-256. */
export function anAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const id = randomBytes(32)
  let count = 0

  function clientData(type: string, options: string, wish: Wish): Buffer {
    const { challenge } = JSON.parse(options) as { challenge: string }
    const said = { type: wish.type ?? type, challenge: wish.challenge ?? challenge, origin: wish.origin ?? origin() }
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }))
  }
  function authenticatorData(wish: Wish, attested: Uint8Array | null): Buffer {
    const counter = Buffer.alloc(4)
    count += 1
    counter.writeUInt32BE(wish.count ?? count)
    const flags = 0x01 | (wish.isVerified === false ? 0 : 0x04) | (attested ? 0x40 : 0)
    const host = sha256(wish.host ?? new URL(origin()).hostname)
    return Buffer.concat([host, Buffer.of(flags), counter, attested ?? Buffer.alloc(0)])
  }
  /** A COSE key (RFC 9053): EC2, ES256, P-256. */
  const coseKey = () =>
    Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ])

  return {
    /** Answers the offer of a new passkey, without attestation. */
    create(options: string, wish: Wish = {}): AddedPasskeyAnswer {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey()])
      const said = authenticatorData(wish, attested)
      const head = Buffer.from("a363666d74646e6f6e656761747453746d74a06861757468446174615800", "hex")
      head[head.length - 1] = said.length
      return {
        id: text(id),
        rawId: text(id),
        type: "public-key",
        response: {
          clientDataJSON: text(clientData("webauthn.create", options, wish)),
          attestationObject: text(Buffer.concat([head, said])),
          transports: ["internal"],
        },
        clientExtensionResults: {},
      }
    },
    /** Answers a challenge with the key. */
    get(options: string, wish: Wish = {}): PasskeyAnswer {
      const said = authenticatorData(wish, null)
      const client = clientData("webauthn.get", options, wish)
      return {
        id: text(id),
        rawId: text(id),
        type: "public-key",
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(said),
          signature: text(sign("sha256", Buffer.concat([said, sha256(client)]), privateKey)),
        },
        clientExtensionResults: {},
      }
    },
  }
}
