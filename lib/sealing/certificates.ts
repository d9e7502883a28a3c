import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { dataFolder } from "#lib/env"

/** Where the signer keeps its key, and beside it, for everybody, the certificates it has sealed with. */
export const sealFolder = () => resolve(dataFolder(), "seal")
const certificatesFolder = () => join(sealFolder(), "certificates")
const currentFile = () => join(certificatesFolder(), "current.der")

/** Where the signer listens. */
export const signerAddress = () =>
  process.platform === "win32"
    ? `\\\\.\\pipe\\portal-seal-${createHash("sha256").update(sealFolder()).digest("hex").slice(0, 16)}`
    : join(sealFolder(), "signer.sock")

/** SHA-256 of a certificate, as it is shown and pinned. */
export const certificateDigest = (certificate: Buffer) => createHash("sha256").update(certificate).digest("hex")

/** A certificate as tools like to read it (RFC 7468). */
export function certificatePem(certificate: Buffer): string {
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`
}

/** Every certificate that this portal has ever sealed with: what was sealed before a change still holds. */
export function knownCertificates(): Buffer[] {
  if (!existsSync(certificatesFolder())) return []
  return readdirSync(certificatesFolder())
    .filter(name => /^[0-9a-f]{64}\.der$/.test(name))
    .map(name => readFileSync(join(certificatesFolder(), name)))
}

/** The certificate that the signer seals with now; null before its first start. */
export function currentCertificate(): Buffer | null {
  return existsSync(currentFile()) ? readFileSync(currentFile()) : null
}

/** Makes a certificate known, by the signer at its start. */
export function publishCertificate(certificate: Buffer): void {
  mkdirSync(certificatesFolder(), { recursive: true })
  writeWhole(join(certificatesFolder(), `${certificateDigest(certificate)}.der`), certificate, 0o644)
  writeWhole(currentFile(), certificate, 0o644)
}

/** Written beside and renamed: a start that is cut off leaves no half file. */
export function writeWhole(file: string, content: Buffer | string, mode: number): void {
  writeFileSync(`${file}.draft`, content, { mode })
  renameSync(`${file}.draft`, file)
}
