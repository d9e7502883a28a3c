import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto"
import { day } from "#lib/clock"
import { der, integer, octets, oid, readAll, readElement, sequence, set, tags } from "#lib/sealing/der"

const ecdsaWithSha256 = () => sequence(oid("1.2.840.10045.4.3.2"))
const trialYears = 5

/** Days before its end from which a certificate seals nothing any more: the file would outlive it at once. */
const daysLeftMin = 30

/**
 * A key (P-256) and a certificate that it signs itself, for a portal on trial. It names who runs the network; no PDF
 * reader knows it. It may sign documents and nothing else.
 */
export function makeTrialKey(operator: string, from: Date): { key: KeyObject; certificate: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const until = new Date(from)
  until.setUTCFullYear(until.getUTCFullYear() + trialYears)
  const name = sequence(
    ...[
      ["2.5.4.10", operator],
      ["2.5.4.3", `Seal of ${operator}`],
    ].map(([key = "", value = ""]) =>
      set(sequence(oid(key), der(tags.text, Buffer.from([...value].slice(0, 60).join(""))))),
    ),
  )
  const always = der(tags.boolean, Buffer.from([0xff]))
  const extensions = sequence(
    sequence(oid("2.5.29.19"), always, octets(sequence())),
    // digitalSignature and nonRepudiation.
    sequence(oid("2.5.29.15"), always, octets(der(tags.bits, Buffer.from([6, 0xc0])))),
    sequence(oid("2.5.29.37"), octets(sequence(oid(purposes.documents)))),
  )
  const body = sequence(
    der(tags.first, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256(),
    name,
    sequence(time(from), time(until)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(tags.fourth, extensions),
  )
  const signature = der(tags.bits, Buffer.from([0]), sign("sha256", body, privateKey))
  return { key: privateKey, certificate: sequence(body, ecdsaWithSha256(), signature) }
}

/** To the second, with two digits of the year. */
const time = (moment: Date) => der(tags.time, Buffer.from(`${moment.toISOString().replace(/\D/g, "").slice(2, 14)}Z`))

/** Extended key usages under which a document may be sealed. */
const purposes = {
  documents: "1.3.6.1.5.5.7.3.36",
  mail: "1.3.6.1.5.5.7.3.4",
  any: "2.5.29.37.0",
  pdf: "1.2.840.113583.1.1.5",
} as const

/** Why nothing may be sealed with a certificate. */
export type CertificateFault = "not_yet" | "expired" | "expires_soon" | "authority" | "wrong_purpose"

export function certificateFault(der: Buffer, moment: Date): CertificateFault | null {
  const certificate = new X509Certificate(der)
  const end = new Date(certificate.validTo).getTime()
  if (new Date(certificate.validFrom) > moment) return "not_yet"
  if (end <= moment.getTime()) return "expired"
  if (end - moment.getTime() < daysLeftMin * day) return "expires_soon"
  if (certificate.ca) return "authority"
  const extended: string[] | undefined = certificate.keyUsage
  const isForDocuments = !extended || Object.values(purposes).some(purpose => extended.includes(purpose))
  return isForDocuments && maySign(der) ? null : "wrong_purpose"
}

/** Where the certificate limits its key (RFC 5280, 4.2.1.3), signing or non-repudiation must be among the uses. */
function maySign(certificate: Buffer): boolean {
  const [body] = readAll(readElement(certificate))
  const extensions = (body ? readAll(body) : []).find(({ tag }) => tag === tags.fourth)
  const list = extensions ? readAll(readElement(extensions.content)) : []
  const usage = list.map(readAll).find(([name]) => name?.whole.equals(oid("2.5.29.15")))
  const bits = usage?.at(-1) && readElement(readElement(usage.at(-1)?.whole ?? Buffer.alloc(0)).content)
  return !bits || ((bits.content[1] ?? 0) & 0xc0) !== 0
}
