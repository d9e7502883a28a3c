import { createHash } from "node:crypto"

/**
 * The only reader of the environment. `npm start` makes the secrets and hands them to its processes; whoever runs the
 * processes alone must give them. A missing setting is named together with what to do about it.
 */
function setting(name: string, remedy: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set. ${remedy}`)
  return value
}

const startRemedy =
  "Start the portal with `npm start`, which sets it, or set it yourself (see README.md, Running it for real)."

/** PostgreSQL address of the role that the application works as: owns nothing, never a superuser. */
export const databaseUrl = () => setting("DATABASE_URL", startRemedy)
/** Connections per process; the embedded server allows sixty in all. */
export const databaseConnections = () => Number(process.env.DATABASE_CONNECTIONS ?? 10)

export const port = () => Number(process.env.PORT ?? 3000)
export const bindAddress = () => process.env.HOST ?? "127.0.0.1"
/** Public address of the portal, without a slash at its end. Links, cookies and the origin check follow it. */
export const origin = () => (process.env.ORIGIN ?? `http://localhost:${port()}`).replace(/\/+$/, "")
export const isSecureOrigin = () => origin().startsWith("https://")
/** Origins that may post to the portal. Loopback names on the same port count as one when no ORIGIN is set. */
export function trustedOrigins(): string[] {
  if (process.env.ORIGIN) return [origin()]
  return ["localhost", "127.0.0.1", "[::1]"].map(host => `http://${host}:${port()}`)
}

export const isDevelopment = () => process.env.NODE_ENV === "development"
export const buildFolder = () => process.env.NEXT_BUILD_DIR ?? ".next"
export const dataFolder = () => process.env.DATA_DIR ?? ".data"

export const sessionSecret = () => setting("SESSION_SECRET", startRemedy)
/** 32 bytes for AES-256-GCM: text that rests encrypted (kept forms, abuse reports). */
export const contentKey = () => createHash("sha256").update(setting("CONTENT_KEY", startRemedy)).digest()

/** SMTP address for outgoing mail. Unset: mail lands as .eml files in the data folder. */
export const smtpUrl = () => process.env.SMTP_URL || null
export const mailSender = () => process.env.MAIL_FROM ?? "Local Resources Network <no-reply@localhost>"
/** The network's name, as its mails, code apps and devices show it. */
export const senderName = () => mailSender().replace(/\s*<.*$/, "") || "Local Resources Network"

/** Who runs this network, as pages and mail name it. Without an address the sentences that hold one leave it out. */
export const operator = () => ({
  operator: process.env.OPERATOR_NAME ?? "the secretariat of the Local Resources Network",
  address: process.env.OPERATOR_ADDRESS || "none",
  email: process.env.OPERATOR_EMAIL ?? "secretariat@localhost",
})

/** Address of the proxy in front whose X-Forwarded-For may be believed. Unset: the peer of the connection is the client. */
export const trustedProxy = () => process.env.TRUSTED_PROXY || null

/** A file with an offset in milliseconds by which tests move the clock; never set in use. */
export const testClockFile = () => process.env.TEST_CLOCK || null

/** A PKCS#12 file with the seal's key and certificates, for the signer alone. Unset: it makes a key of its own. */
export const sealFile = () => process.env.SEAL_PKCS12 || null
export const sealPassword = () => process.env.SEAL_PKCS12_PASSWORD ?? ""

/** Address of a time-stamp service (RFC 3161) for seals of level B-T. Unset: seals have no time stamp (B-B), and say so. */
export const timestampUrl = () => process.env.TIMESTAMP_URL || null
/** A PEM file with the certificates that stamps must lead to. */
export const timestampRoots = () =>
  setting(
    "TIMESTAMP_ROOTS",
    "TIMESTAMP_URL names a service; name the file with the root certificates that you trust for it.",
  )
/** The policy under which stamps must be given, as dotted numbers. Unset: whichever the service has. */
export const timestampPolicy = () => process.env.TIMESTAMP_POLICY || null
