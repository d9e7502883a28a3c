import { createHash, generateKeyPairSync, type JsonWebKey, type KeyObject, randomBytes, sign } from "node:crypto"
import type { AddedPasskeyAnswer, PasskeyAnswer } from "#lib/accounts/second-factor/schema"
import { origin } from "#lib/env"

/** What a test wants wrong with an answer. */
type Wish = { challenge?: string; origin?: string; host?: string; isVerified?: boolean; count?: number; type?: string }

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")

/** How devices sign: most by ES256, some by EdDSA, those of Windows by RS256. */
export type KeyKind = "ES256" | "EdDSA" | "RS256"

const makeKey: Record<KeyKind, () => { publicKey: KeyObject; privateKey: KeyObject }> = {
  ES256: () => generateKeyPairSync("ec", { namedCurve: "P-256" }),
  EdDSA: () => generateKeyPairSync("ed25519"),
  RS256: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
}

/** COSE keys as devices write them (RFC 9053): heads in hexadecimal, and behind each the number that it is the head of. */
const coseKey: Record<KeyKind, (key: JsonWebKey) => [string, string | undefined][]> = {
  ES256: ({ x, y }) => [
    ["a5010203262001215820", x],
    ["225820", y],
  ],
  EdDSA: ({ x }) => [["a4010103272006215820", x]],
  RS256: ({ n, e }) => [
    ["a401030339010020590100", n],
    ["2143", e],
  ],
}

/** A device that makes passkeys and answers with them, byte for byte as WebAuthn Level 3 has it. */
export function anAuthenticator(kind: KeyKind = "ES256") {
  const { publicKey, privateKey } = makeKey[kind]()
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
  const cose = () =>
    Buffer.concat(
      coseKey[kind](publicKey.export({ format: "jwk" })).flatMap(([head, number = ""]) => [
        Buffer.from(head, "hex"),
        Buffer.from(number, "base64url"),
      ]),
    )

  return {
    /** Answers the offer of a new passkey, without attestation. */
    create(options: string, wish: Wish = {}): AddedPasskeyAnswer {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, cose()])
      const said = authenticatorData(wish, attested)
      const head = Buffer.from("a363666d74646e6f6e656761747453746d74a0686175746844617461590000", "hex")
      head.writeUInt16BE(said.length, head.length - 2)
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
          signature: text(sign(kind === "EdDSA" ? null : "sha256", Buffer.concat([said, sha256(client)]), privateKey)),
        },
        clientExtensionResults: {},
      }
    },
  }
}
