import { createHash, verify, X509Certificate } from "node:crypto"
import { minute } from "#lib/clock"
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
  tags,
} from "#lib/sealing/der"

const oids = {
  signedContent: "1.2.840.113549.1.7.2",
  stampContent: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  extendedKeyUsage: "2.5.29.37",
  timeStamping: "1.3.6.1.5.5.7.3.8",
} as const

const digests = [
  { name: "sha256", oid: oids.sha256 },
  { name: "sha384", oid: "2.16.840.1.101.3.4.2.2" },
  { name: "sha512", oid: "2.16.840.1.101.3.4.2.3" },
] as const

/** Further apart than this, one of two clocks is wrong, and neither may be believed. */
const apartMax = minute

/** What is asked of a service: a stamp on a SHA-256 digest. `nonce` makes an answer of yesterday useless. */
export type StampRequest = { imprint: Buffer; nonce: Buffer; policy: string | null }

/** RFC 3161, 2.4.1. The certificate is asked for, so that the stamp can be checked without the service. */
export function stampRequest({ imprint, nonce, policy }: StampRequest): Buffer {
  const imprinted = sequence(sequence(oid(oids.sha256), nothing()), octets(imprint))
  const wanted = der(tags.boolean, Buffer.from([0xff]))
  return sequence(integer(Buffer.from([1])), imprinted, ...(policy ? [oid(policy)] : []), integer(nonce), wanted)
}

/** The stamp in a service's answer (RFC 3161, 2.4.2). Throws where it was not granted. */
export function stampIn(answer: Buffer): Buffer {
  const [status, stamp] = readAll(readElement(answer))
  const said = status && readAll(status)[0]?.content[0]
  if ((said !== 0 && said !== 1) || !stamp)
    throw new Error(`The time-stamp service did not grant a stamp (status ${said})`)
  return stamp.whole
}

/** Why a stamp is none that we may put under a seal. */
export type StampFault =
  | "unreadable"
  | "other_imprint"
  | "other_nonce"
  | "other_policy"
  | "forged"
  | "wrong_purpose"
  | "not_valid_then"
  | "unknown_root"
  | "time_apart"

export type Stamp = { at: Date; certificateSha256: string }

/**
 * What a stamp says, once everything about it holds: it is over what we asked, answers this very request, was made by a
 * certificate for time stamps alone that was valid then and leads to a root that we chose, and says our time. Libraries take
 * a stamp made for other bytes without a word.
 */
export function readStamp(
  token: Buffer,
  { imprint, nonce, policy }: StampRequest,
  { roots, moment }: { roots: readonly X509Certificate[]; moment: Date },
): Stamp | StampFault {
  try {
    const { statement, attributes, digest, signature, signer, certificates } = readToken(token)
    const [, saidPolicy, imprinted, , time, ...rest] = readAll(readElement(statement))
    if (!imprinted || !isImprint(imprinted, imprint)) return "other_imprint"
    if (!rest.find(({ tag }) => tag === tags.integer)?.whole.equals(integer(nonce))) return "other_nonce"
    if (policy && !saidPolicy?.whole.equals(oid(policy))) return "other_policy"
    const isSigned =
      signsStatement(attributes, statement, digest, signer) &&
      verify(digest, asSet(attributes), signer.publicKey, signature)
    if (!isSigned) return "forged"
    if (!isForStampsAlone(signer)) return "wrong_purpose"
    const at = momentOf(time)
    if (!isValidAt(signer, at)) return "not_valid_then"
    if (!leadsTo(signer, certificates, roots, at)) return "unknown_root"
    if (Math.abs(at.getTime() - moment.getTime()) > apartMax) return "time_apart"
    return { at, certificateSha256: createHash("sha256").update(signer.raw).digest("hex") }
  } catch {
    return "unreadable"
  }
}

/** Whether a stamp that lies under a seal is over this signature and by the certificate that came with it. */
export function isStampOf(token: Buffer, imprint: Buffer): boolean {
  try {
    const { statement, attributes, digest, signature, signer } = readToken(token)
    const [, , imprinted] = readAll(readElement(statement))
    const isOver = imprinted !== undefined && isImprint(imprinted, imprint)
    return (
      isOver &&
      signsStatement(attributes, statement, digest, signer) &&
      verify(digest, asSet(attributes), signer.publicKey, signature)
    )
  } catch {
    return false
  }
}

type Token = {
  statement: Buffer
  attributes: Element
  digest: string
  signature: Buffer
  signer: X509Certificate
  certificates: X509Certificate[]
}

function readToken(token: Buffer): Token {
  const [type, explicit] = readAll(readElement(token))
  const [signed, ...behind] = explicit ? readAll(explicit) : []
  if (!type?.whole.equals(oid(oids.signedContent)) || !signed || behind.length > 0)
    throw new Error("A stamp is signed content")
  const [, , content, ...others] = readAll(signed)
  const [contentType, held] = content ? readAll(content) : []
  const [statement, ...beside] = held?.tag === tags.first ? readAll(held) : []
  if (!contentType?.whole.equals(oid(oids.stampContent)) || statement?.tag !== tags.octets || beside.length > 0)
    throw new Error("This signature is no stamp")
  const signers = others.at(-1)
  const [signerInfo, ...more] = signers ? readAll(signers) : []
  const [, sid, algorithm, attributes, , signature] = signerInfo ? readAll(signerInfo) : []
  if (!sid || !algorithm || attributes?.tag !== tags.first || !signature || more.length > 0)
    throw new Error("A stamp has one signer and signed attributes")
  const digest = digests.find(one => readAll(algorithm)[0]?.whole.equals(oid(one.oid)))
  const carried = others.find(({ tag }) => tag === tags.first)
  const certificates = (carried ? readAll(carried) : []).map(({ whole }) => new X509Certificate(whole))
  const signer = certificates.find(one => issuerAndSerial(one.raw).equals(sid.whole))
  if (!digest || !signer) throw new Error("The stamp lacks its certificate, or its digest is weak")
  return {
    statement: statement.content,
    attributes,
    digest: digest.name,
    signature: signature.content,
    signer,
    certificates,
  }
}

function isImprint(imprinted: Element, imprint: Buffer): boolean {
  const [algorithm, hashed] = readAll(imprinted)
  const isSha256 = algorithm !== undefined && readAll(algorithm)[0]?.whole.equals(oid(oids.sha256)) === true
  return isSha256 && hashed?.content.equals(imprint) === true
}

/** The signed attributes name this content, its digest, and the certificate (RFC 3161, 2.4.2; RFC 5816). */
function signsStatement(attributes: Element, statement: Buffer, digest: string, signer: X509Certificate): boolean {
  const attributeOf = (name: string) => {
    const found = readAll(attributes)
      .map(readAll)
      .filter(([key]) => key?.whole.equals(oid(name)))
    return found.length === 1 ? (found[0]?.[1]?.content ?? null) : null
  }
  const isContent = attributeOf(oids.contentType)?.equals(oid(oids.stampContent)) === true
  const isDigest =
    attributeOf(oids.messageDigest)?.equals(octets(createHash(digest).update(statement).digest())) === true
  const hash = (name: string) => octets(createHash(name).update(signer.raw).digest())
  const isNamed =
    attributeOf(oids.signingCertificateV2)?.includes(hash("sha256")) ||
    attributeOf(oids.signingCertificate)?.includes(hash("sha1"))
  return isContent && isDigest && isNamed === true
}

/** Signed as a SET, carried as [0]: RFC 5652, 5.4. */
function asSet({ whole }: Element): Buffer {
  const signed = Buffer.from(whole)
  signed[0] = tags.set
  return signed
}

/** RFC 3161, 2.3: this purpose, marked as critical, and no other. */
function isForStampsAlone({ raw }: X509Certificate): boolean {
  const critical = der(tags.boolean, Buffer.from([0xff]))
  const usage = octets(sequence(oid(oids.timeStamping)))
  return raw.includes(sequence(oid(oids.extendedKeyUsage), critical, usage))
}

/** GeneralizedTime in UTC, with a fraction or none. */
function momentOf(time: Element | undefined): Date {
  const [, year, month, dayOf, hours, minutes, seconds, fraction = ""] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(time?.content.toString("latin1") ?? "") ?? []
  const moment = new Date(`${year}-${month}-${dayOf}T${hours}:${minutes}:${seconds}${fraction.slice(0, 4)}Z`)
  if (Number.isNaN(moment.getTime())) throw new Error("The stamp says no time")
  return moment
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date) =>
  new Date(validFrom) <= at && at <= new Date(validTo)

const linksMax = 6

/** Follows the issuers, each with its own signature checked, to a root that we chose. */
function leadsTo(
  signer: X509Certificate,
  carried: X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): boolean {
  let reached: X509Certificate = signer
  for (let link = 0; link < linksMax; link++) {
    if (roots.some(({ raw }) => raw.equals(reached.raw))) return true
    const above = [...roots, ...carried].find(
      one => one.ca && isValidAt(one, at) && reached.checkIssued(one) && reached.verify(one.publicKey),
    )
    if (!above) return false
    reached = above
  }
  return false
}
