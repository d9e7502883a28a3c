import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sealFolder, writeWhole } from "#lib/sealing/certificates"

const keyFile = () => join(sealFolder(), "log-key.pem")
const publicFolder = () => join(sealFolder(), "log-keys")

/** The public half of a log key: SPKI in PEM, and the SHA-256 of its DER by which it is named and compared. */
export type PublicLogKey = { pem: string; sha256: string }

/**
 * The key that signs the heads of records (Ed25519), for the signer's process alone: made at its first start. Its public
 * half is made known to the others and stays known, so that what an earlier key signed still holds.
 */
export function openLogKey(): KeyObject {
  mkdirSync(sealFolder(), { recursive: true, mode: 0o711 })
  if (!existsSync(keyFile())) {
    const { privateKey } = generateKeyPairSync("ed25519")
    writeWhole(keyFile(), privateKey.export({ type: "pkcs8", format: "pem" }).toString(), 0o600)
  }
  const key = createPrivateKey(readFileSync(keyFile()))
  const { pem, sha256 } = publicHalf(createPublicKey(key))
  mkdirSync(publicFolder(), { recursive: true })
  writeWhole(join(publicFolder(), `${sha256}.pem`), pem, 0o644)
  return key
}

export function publicHalf(key: KeyObject): PublicLogKey {
  const bytes = key.export({ type: "spki", format: "der" })
  return {
    pem: key.export({ type: "spki", format: "pem" }).toString(),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }
}

/** Every log key that this portal has ever had. */
export function knownLogKeys(): PublicLogKey[] {
  if (!existsSync(publicFolder())) return []
  return readdirSync(publicFolder())
    .filter(name => /^[0-9a-f]{64}\.pem$/.test(name))
    .sort()
    .map(name => publicHalf(createPublicKey(readFileSync(join(publicFolder(), name)))))
}
