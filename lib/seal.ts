import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { contentKey } from "#lib/env"

const cipherName = "aes-256-gcm"
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts a value that must not lie readable in the database or its backups: AES-256-GCM under the content key, with
 * a nonce of its own. `purpose` is bound in: what was sealed for one place cannot be opened in another.
 */
export function seal(purpose: string, value: unknown): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(cipherName, contentKey(), nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** Opens what `seal` closed. Throws when it was altered, sealed for another purpose or under another key. */
export function unseal(purpose: string, sealed: Uint8Array): unknown {
  const tagEnd = nonceBytes + tagBytes
  const decipher = createDecipheriv(cipherName, contentKey(), sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(nonceBytes, tagEnd))
  const text = Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]).toString("utf8")
  return JSON.parse(text)
}
