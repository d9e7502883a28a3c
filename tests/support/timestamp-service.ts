import { execFileSync } from "node:child_process"
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { day, now } from "#lib/clock"
import { certificatePem } from "#lib/sealing/certificates"
import { der, integer, issuerAndSerial, octets, oid, readAll, readElement, sequence, set, tags } from "#lib/sealing/der"

type Holder = { key: KeyObject; certificate: Buffer }
type Wish = { name: string; from?: Date; to?: Date; usage?: string; isAuthority?: boolean; by?: Holder }

const always = der(tags.boolean, Buffer.from([0xff]))
const one = integer(Buffer.from([1]))
const ecdsa = () => sequence(oid("1.2.840.10045.4.3.2"))
const stamping = "1.3.6.1.5.5.7.3.8"
const generalizedTime = 0x18

/** A key with a certificate as somebody wishes it, signed by another or by itself. */
export function makeCertificate({ name, from, to, usage, isAuthority = false, by }: Wish): Holder {
  const { privateKey: key, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const subject = sequence(set(sequence(oid("2.5.4.3"), der(tags.text, Buffer.from(name)))))
  const [start, end] = [from ?? new Date(Date.now() - day), to ?? new Date(Date.now() + 365 * day)]
  const issuer = by ? subjectOf(by.certificate) : subject
  const body = sequence(
    der(tags.first, integer(Buffer.from([2]))),
    integer(Buffer.concat([one.subarray(2), randomBytes(8)])),
    ecdsa(),
    issuer,
    sequence(...[start, end].map(moment => der(tags.time, Buffer.from(`${digits(moment).slice(2, 14)}Z`)))),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      tags.fourth,
      sequence(
        sequence(oid("2.5.29.19"), always, octets(sequence(...(isAuthority ? [always] : [])))),
        ...(usage ? [sequence(oid("2.5.29.37"), always, octets(sequence(oid(usage))))] : []),
      ),
    ),
  )
  const signature = der(tags.bits, Buffer.from([0]), sign("sha256", body, by?.key ?? key))
  return { key, certificate: sequence(body, ecdsa(), signature) }
}

const digits = (moment: Date) => moment.toISOString().replace(/\D/g, "")

function subjectOf(certificate: Buffer): Buffer {
  const [body] = readAll(readElement(certificate))
  return (body ? readAll(body) : [])[5]?.whole ?? Buffer.alloc(0)
}

/** How a service behaves. `honest` is OpenSSL's own; the others are made by hand, because OpenSSL makes none of them. */
export type Manner =
  | "honest"
  | "away"
  | "rejects"
  | "hangs"
  | "other imprint"
  | "other nonce"
  | "other policy"
  | "expired"
  | "wrong purpose"
  | "unknown root"
  | "forged"
  | "late clock"

export type TimestampService = { url: string; roots: string; manner: Manner; asked: number; close: () => Promise<void> }

const policy = "1.3.6.1.4.1.13762.3"

/** A time-stamp service of the tests' own, on this machine alone, with a root certificate in a file. */
export async function startTimestampService(folder: string): Promise<TimestampService> {
  const root = makeCertificate({ name: "Root of the tests", isAuthority: true })
  const between = makeCertificate({ name: "Between", isAuthority: true, by: root })
  const signers = {
    good: makeCertificate({ name: "Stamps", usage: stamping, by: between }),
    expired: makeCertificate({ name: "Stamps", usage: stamping, by: between, to: new Date(Date.now() - day / 2) }),
    purpose: makeCertificate({ name: "Stamps", usage: "1.3.6.1.5.5.7.3.1", by: between }),
    stranger: makeCertificate({ name: "Stamps", usage: stamping }),
  }
  const place = mkdtempSync(join(folder, "stamps-"))
  const roots = join(place, "roots.pem")
  writeFileSync(roots, certificatePem(root.certificate))
  const service: TimestampService = { url: "", roots, manner: "honest", asked: 0, close: async () => {} }
  const server = createServer(async (request, response) => {
    service.asked += 1
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const query = Buffer.concat(parts)
    const { manner } = service
    if (manner === "hangs") return
    response.statusCode = manner === "away" ? 503 : 200
    const honest = () => byOpenssl(place, query, signers.good, between.certificate)
    response.end(manner === "honest" ? honest() : byHand(query, manner, signers, between.certificate))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  service.close = () => closed(server)
  return service
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, "close")
}

function byOpenssl(place: string, query: Buffer, signer: Holder, between: Buffer): Buffer {
  const at = (name: string) => join(place, name)
  writeFileSync(at("key.pem"), signer.key.export({ type: "pkcs8", format: "pem" }))
  writeFileSync(at("signer.pem"), certificatePem(signer.certificate))
  writeFileSync(at("chain.pem"), certificatePem(between))
  writeFileSync(at("serial"), "01\n")
  writeFileSync(at("query"), query)
  writeFileSync(
    at("settings"),
    [
      "[tsa]",
      "default_tsa = own",
      "[own]",
      `serial = ${at("serial")}`,
      `default_policy = ${policy}`,
      "digests = sha256",
      "signer_digest = sha256",
      "ess_cert_id_alg = sha256",
      "accuracy = secs:1",
    ].join("\n"),
  )
  const key = ["-signer", at("signer.pem"), "-inkey", at("key.pem"), "-chain", at("chain.pem")]
  const options = ["ts", "-reply", "-config", at("settings"), "-queryfile", at("query"), ...key, "-out", at("reply")]
  execFileSync("openssl", options, { stdio: "pipe" })
  return readFileSync(at("reply"))
}

type Signers = Record<"good" | "expired" | "purpose" | "stranger", Holder>

function byHand(query: Buffer, manner: Manner, signers: Signers, between: Buffer): Buffer {
  if (manner === "rejects") return sequence(sequence(integer(Buffer.from([2]))))
  const [, imprint, ...rest] = readAll(readElement(query))
  const asked = rest.find(({ tag }) => tag === tags.integer)?.whole ?? one
  const other = sequence(readAll(imprint ?? { content: Buffer.alloc(0) })[0]?.whole ?? one, octets(randomBytes(32)))
  const at = manner === "late clock" ? new Date(now().getTime() - 5 * 60_000) : now()
  const statement = sequence(
    one,
    oid(manner === "other policy" ? "1.2.3.4" : policy),
    manner === "other imprint" ? other : (imprint?.whole ?? one),
    one,
    der(generalizedTime, Buffer.from(`${digits(at).slice(0, 14)}Z`)),
    manner === "other nonce" ? integer(randomBytes(16)) : asked,
  )
  const by = { expired: signers.expired, "wrong purpose": signers.purpose, "unknown root": signers.stranger }
  const signer = manner in by ? by[manner as keyof typeof by] : signers.good
  const granted = sequence(integer(Buffer.from([0])))
  return sequence(granted, stamped(statement, signer, between, manner === "forged"))
}

function stamped(statement: Buffer, { key, certificate }: Holder, between: Buffer, isForged: boolean): Buffer {
  const hash = (bytes: Buffer) => octets(createHash("sha256").update(bytes).digest())
  const attribute = (name: string, value: Buffer) => sequence(oid(name), set(value))
  const content = "1.2.840.113549.1.9.16.1.4"
  const attributes = set(
    attribute("1.2.840.113549.1.9.3", oid(content)),
    attribute("1.2.840.113549.1.9.4", hash(statement)),
    attribute("1.2.840.113549.1.9.16.2.47", sequence(sequence(sequence(hash(certificate))))),
  )
  const carried = Buffer.from(attributes)
  carried[0] = tags.first
  const digest = sequence(oid("2.16.840.1.101.3.4.2.1"))
  const signature = sign("sha256", isForged ? statement : attributes, key)
  const signer = sequence(one, issuerAndSerial(certificate), digest, carried, ecdsa(), octets(signature))
  const signed = sequence(
    integer(Buffer.from([3])),
    set(digest),
    sequence(oid(content), der(tags.first, octets(statement))),
    der(tags.first, certificate, between),
    set(signer),
  )
  return sequence(oid("1.2.840.113549.1.7.2"), der(tags.first, signed))
}
