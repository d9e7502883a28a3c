import { certificateDigest, certificatePem, knownCertificates } from "#lib/sealing/certificates"
import { knownLogKeys } from "#lib/sealing/log-key"

/**
 * Every public key under which this portal has signed, as text that people and tools read (PEM), for its well-known address:
 * a package that brings its own keys is held against these.
 */
export function publishedKeys(): string {
  const logKeys = knownLogKeys().map(({ pem, sha256 }) => `Log key (Ed25519), SHA-256 ${sha256}\n${pem}`)
  const certificates = knownCertificates().map(
    one => `Certificate of the seal, SHA-256 ${certificateDigest(one)}\n${certificatePem(one)}`,
  )
  return [...logKeys, ...certificates].join("\n")
}
