import { createHash, verify, X509Certificate } from "node:crypto"
import { inside, type Node, nodeAt, nodes } from "./asn1.ts"
import { Broken } from "./chain.ts"

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest()

/** Object identifiers as they stand in DER, without tag and length, in hexadecimal. */
const names = {
  messageDigest: "2a864886f70d010904",
  signingTime: "2a864886f70d010905",
  certificate: "2a864886f70d010910022f",
  stamp: "2a864886f70d010910020e",
  stampContent: "2a864886f70d0109100104",
}

/**
 * Holds the one seal of a PDF against a certificate: it covers every byte but its own, is over exactly these bytes, names this
 * certificate and was made with its key. Where the record names the certificate of a time stamp, the seal carries one by it,
 * over the seal's own signature. Throws Broken where anything of that is not so.
 */
export function requireSeal(pdf: Buffer, certificate: Buffer, stampedBy: string | null): void {
  const { covered, signature } = sealedParts(pdf)
  const signer = nodes(inside(nodeAt(signature, 0), 1, 0).value).at(-1)
  if (!signer || nodes(signer.value).length !== 1) throw new Broken("The PDF has not exactly one signer.")
  const parts = nodes(inside(signer, 0).value)
  const [attributes, given] = [parts[3], parts[5]]
  if (attributes?.tag !== 0xa0 || !given) throw new Broken("The seal of the PDF has not the shape of one.")
  if (!attributeOf(attributes, names.messageDigest)?.value.equals(sha256(covered)))
    throw new Broken("The PDF is not the one that was sealed: a byte that the seal covers was changed.")
  if (!attributeOf(attributes, names.certificate)?.raw.includes(sha256(certificate)))
    throw new Broken("The seal of the PDF is not by the certificate that the record names.")
  if (attributeOf(attributes, names.signingTime))
    throw new Broken("The seal of the PDF says a time of its own, which PAdES forbids.")
  // Signed as a SET, carried as [0] (RFC 5652, 5.4).
  const signed = Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)])
  if (!verify("sha256", signed, new X509Certificate(certificate).publicKey, given.value))
    throw new Broken("The seal of the PDF was not made with the key of its certificate.")
  const stamp = parts[6] ? attributeOf(parts[6], names.stamp) : null
  if (stampedBy !== null || parts[6]) requireStamp(stamp, given.value, stampedBy)
}

/** A time stamp (RFC 3161) is a signature on a statement of its own, which names what it is over. */
function requireStamp(stamp: Node | null, over: Buffer, stampedBy: string | null): void {
  if (!stamp || stampedBy === null) throw new Broken("The seal's time stamp is not as the record says.")
  const signed = nodes(inside(stamp, 1, 0).value)
  const [content, carried, signers] = [signed[2], signed.find(({ tag }) => tag === 0xa0), signed.at(-1)]
  const certificate = (carried ? nodes(carried.value) : []).find(({ raw }) => sha256(raw).toString("hex") === stampedBy)
  if (!content || !signers || !certificate)
    throw new Broken("The time stamp is not by the certificate that the record names.")
  const statement = inside(content, 1, 0).value
  const [, , algorithm, attributes, , signature] = nodes(inside(signers, 0).value)
  if (
    inside(content, 0).value.toString("hex") !== names.stampContent ||
    !algorithm ||
    attributes?.tag !== 0xa0 ||
    !signature
  )
    throw new Broken("The time stamp has not the shape of one.")
  if (!inside(nodeAt(statement, 0), 2, 1).value.equals(sha256(over)))
    throw new Broken("The time stamp is over another signature than the one of the seal.")
  const digest = digestNames[inside(algorithm, 0).value.toString("hex")]
  const digested = attributeOf(attributes, names.messageDigest)?.value
  const isOfStatement = digest !== undefined && digested?.equals(createHash(digest).update(statement).digest())
  const held = Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)])
  if (!isOfStatement || !verify(digest, held, new X509Certificate(certificate.raw).publicKey, signature.value))
    throw new Broken("The time stamp was not made with the key of its certificate.")
}

const digestNames: Record<string, string> = {
  "608648016503040201": "sha256",
  "608648016503040202": "sha384",
  "608648016503040203": "sha512",
}

/** What the seal covers, and what it is: the hexadecimal between the two ranges, without the noughts behind it. */
function sealedParts(pdf: Buffer): { covered: Buffer; signature: Buffer } {
  const ranges = [...pdf.toString("latin1").matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  const [from, length, next, rest] = (ranges[0] ?? []).slice(1).map(Number)
  if (ranges.length === 0 || from === undefined || length === undefined || next === undefined || rest === undefined)
    throw new Broken("The PDF carries no seal.")
  if (ranges.length > 1 || from !== 0 || next <= length || next + rest !== pdf.length)
    throw new Broken("The seal does not cover the whole PDF: something was added to it.")
  const hexadecimal = pdf.toString("latin1", length, next)
  if (!/^<([0-9A-Fa-f]{2})+>$/.test(hexadecimal)) throw new Broken("The place of the seal holds something else.")
  const held = Buffer.from(hexadecimal.slice(1, -1), "hex")
  const signature = nodeAt(held, 0).raw
  if (held.subarray(signature.length).some(byte => byte !== 0)) throw new Broken("Something stands behind the seal.")
  return { covered: Buffer.concat([pdf.subarray(0, length), pdf.subarray(next)]), signature }
}

function attributeOf(attributes: Node, name: string): Node | null {
  const found = nodes(attributes.value).filter(one => inside(one, 0).value.toString("hex") === name)
  if (found.length > 1) throw new Broken("The seal of the PDF says one thing twice.")
  return found[0] ? inside(found[0], 1, 0) : null
}
