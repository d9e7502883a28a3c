import { createHash, verify, X509Certificate } from "node:crypto"
import {
  der,
  type Element,
  integer,
  issuerAndSerial,
  nothing,
  octets,
  oid,
  readAll,
  readElement,
  sequence,
  set,
  tags,
} from "#lib/sealing/der"
import { isStampOf } from "#lib/sealing/timestamp"

export const oids = {
  plainContent: "1.2.840.113549.1.7.1",
  signedContent: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsa: "1.2.840.113549.1.1.1",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  timeStamp: "1.2.840.113549.1.9.16.2.14",
} as const

/** What signs. The key itself never leaves it. */
export type SealKey = {
  /** DER of the certificate, and of those above it. */
  certificate: Buffer
  chain: Buffer[]
  algorithm: "rsa" | "ecdsa"
  /** A signature with SHA-256 over these bytes: PKCS #1 v1.5, or ECDSA in DER. */
  sign: (bytes: Buffer) => Promise<Buffer>
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest()

/**
 * A detached CMS signature (RFC 5652) over a SHA-256 digest, with the attributes that PAdES B-B asks for and no other:
 * ETSI EN 319 142-1 forbids the signing time here, which libraries like to put in.
 */
export async function signDigest(digest: Buffer, key: SealKey): Promise<Buffer> {
  if (digest.length !== 32) throw new Error("A seal is put on a SHA-256 digest")
  const attributes = [
    attribute(oids.contentType, oid(oids.plainContent)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificate, sequence(sequence(sequence(octets(sha256(key.certificate)))))),
  ]
  // Signed as a SET, carried as [0]: RFC 5652, 5.4.
  const signed = set(...attributes)
  return assemble({ ...key, attributes: signed, signature: await key.sign(signed), stamp: null })
}

/** The same signature with a time stamp over its value, which makes it B-T (ETSI EN 319 142-1). The stamp is not signed by the key. */
export function withStamp(cms: Buffer, certificate: Buffer, stamp: Buffer): Buffer {
  const { attributes, signature, certificates } = readSigner(cms)
  const signed = Buffer.from(attributes.whole)
  signed[0] = tags.set
  const algorithm = algorithmOf(certificate)
  return assemble({ certificate, chain: certificates.slice(1), algorithm, attributes: signed, signature, stamp })
}

/** What a time stamp is put on: the value of the signature. */
export const signatureValue = (cms: Buffer) => readSigner(cms).signature

type Parts = Pick<SealKey, "certificate" | "chain" | "algorithm"> & {
  attributes: Buffer
  signature: Buffer
  stamp: Buffer | null
}

/** The one form in which these parts are written. */
function assemble({ certificate, chain, algorithm, attributes, signature, stamp }: Parts): Buffer {
  const one = integer(Buffer.from([1]))
  const digestAlgorithm = sequence(oid(oids.sha256))
  const carried = Buffer.from(attributes)
  carried[0] = tags.first
  const signer = sequence(
    one,
    issuerAndSerial(certificate),
    digestAlgorithm,
    carried,
    algorithm === "rsa" ? sequence(oid(oids.rsa), nothing()) : sequence(oid(oids.ecdsaWithSha256)),
    octets(signature),
    ...(stamp ? [der(tags.second, attribute(oids.timeStamp, stamp))] : []),
  )
  const certificates = der(tags.first, certificate, ...chain)
  const content = sequence(one, set(digestAlgorithm), sequence(oid(oids.plainContent)), certificates, set(signer))
  return sequence(oid(oids.signedContent), der(tags.first, content))
}

const attribute = (name: string, value: Buffer) => sequence(oid(name), set(value))

/** Why a signature does not hold. */
export type CmsFault = "unreadable" | "foreign" | "digest_differs" | "forged"

/**
 * Whether a CMS signature is over this digest and by one of these certificates (DER). Reads what it is given without
 * believing it: the key is that of our own copy of the certificate, never one that came along.
 */
export function cmsFault(cms: Buffer, digest: Buffer, pinned: readonly Buffer[]): CmsFault | null {
  try {
    const { attributes, signature, certificates, stamp } = readSigner(cms)
    const named = attributeValue(attributes, oids.signingCertificate)
    const ours = pinned.find(certificate => named?.includes(octets(sha256(certificate))))
    if (!ours) return "foreign"
    if (!attributeValue(attributes, oids.messageDigest)?.equals(octets(digest))) return "digest_differs"
    const { publicKey } = new X509Certificate(ours)
    const algorithm = algorithmOf(ours)
    if (stamp && !isStampOf(stamp, sha256(signature))) return "forged"
    const signed = Buffer.from(attributes.whole)
    signed[0] = tags.set
    // What the signature does not cover must stand as the signer writes it: no byte of a seal is free.
    const chain = certificates.slice(1)
    const expected = assemble({ certificate: ours, chain, algorithm, attributes: signed, signature, stamp })
    return expected.equals(cms) && verify("sha256", signed, publicKey, signature) ? null : "forged"
  } catch {
    return "unreadable"
  }
}

const algorithmOf = (certificate: Buffer) =>
  new X509Certificate(certificate).publicKey.asymmetricKeyType === "rsa" ? "rsa" : "ecdsa"

/** The names of the attributes that were signed. */
export function signedAttributes(cms: Buffer): string[] {
  const names = new Map(Object.values(oids).map(name => [oid(name).toString("hex"), name as string]))
  return readAll(readSigner(cms).attributes).map(one => {
    const name = readAll(one)[0]?.whole.toString("hex") ?? ""
    return names.get(name) ?? name
  })
}

type Signer = { attributes: Element; signature: Buffer; certificates: Buffer[]; stamp: Buffer | null }

function readSigner(cms: Buffer): Signer {
  const [, explicit] = readAll(readElement(cms))
  const [, , , held, signers] = explicit ? readAll(readElement(explicit.content)) : []
  const [signer, ...others] = signers ? readAll(signers) : []
  const [, , , attributes, , signature, unsigned] = signer ? readAll(signer) : []
  if (others.length > 0 || attributes?.tag !== tags.first || signature?.tag !== tags.octets)
    throw new Error("This signature has not the shape of a seal")
  const certificates = held ? readAll(held).map(({ whole }) => whole) : []
  const stamp = unsigned ? attributeValue(unsigned, oids.timeStamp) : null
  return { attributes, signature: signature.content, certificates, stamp }
}

function attributeValue(attributes: Element, name: string): Buffer | null {
  const found = readAll(attributes)
    .map(one => readAll(one))
    .filter(([key]) => key?.whole.equals(oid(name)))
  return found.length === 1 ? (found[0]?.[1]?.content ?? null) : null
}
