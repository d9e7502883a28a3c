import { createPrivateKey, sign } from "node:crypto"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { P12Signer } from "@libpdf/core"
import { now } from "#lib/clock"
import { operator, sealFile, sealPassword } from "#lib/env"
import { makeTrialKey } from "#lib/sealing/certificate"
import { publishCertificate, sealFolder, writeWhole } from "#lib/sealing/certificates"
import type { SealKey } from "#lib/sealing/cms"

/**
 * The key of the seal, for the signer's process alone: of the PKCS#12 file that is set, else one made at the first start
 * for a portal on trial. Its certificate is made known to the others.
 */
export async function openSealKey(): Promise<SealKey> {
  mkdirSync(sealFolder(), { recursive: true, mode: 0o711 })
  const file = sealFile()
  const key = file ? await keyOfFile(file) : trialKey()
  publishCertificate(key.certificate)
  return key
}

async function keyOfFile(file: string): Promise<SealKey> {
  const signer = await P12Signer.create(readFileSync(file), sealPassword())
  if (signer.signatureAlgorithm === "RSA-PSS") throw new Error("SEAL_PKCS12 holds a key for RSA-PSS: use RSA or ECDSA")
  return {
    certificate: Buffer.from(signer.certificate),
    chain: (signer.certificateChain ?? []).map(one => Buffer.from(one)),
    algorithm: signer.keyType === "RSA" ? "rsa" : "ecdsa",
    sign: async bytes => Buffer.from(await signer.sign(bytes, "SHA-256")),
  }
}

function trialKey(): SealKey {
  const file = join(sealFolder(), "trial-key.json")
  if (!existsSync(file)) {
    const { key, certificate } = makeTrialKey(operator().operator, now())
    const kept = { key: key.export({ type: "pkcs8", format: "pem" }), certificate: certificate.toString("base64") }
    writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`, 0o600)
  }
  const kept = JSON.parse(readFileSync(file, "utf8")) as { key: string; certificate: string }
  const key = createPrivateKey(kept.key)
  return {
    certificate: Buffer.from(kept.certificate, "base64"),
    chain: [],
    algorithm: "ecdsa",
    sign: bytes => Promise.resolve(sign("sha256", bytes, key)),
  }
}
