import { createHmac, timingSafeEqual } from "node:crypto"

/** Seconds for which a code app shows one code. */
export const stepSeconds = 30
/** Clocks of phones go wrong by some seconds, and typing takes some: the code before and the code after count too. */
const stepsApart = [0, -1, 1]

/** The 30-second step of a moment (RFC 6238: T). */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000 / stepSeconds)
}

/** The code of one step: HMAC-SHA-1 cut down as RFC 4226 says, which is what every code app can do. */
export function codeAt(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac("sha1", secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, "0")
}

/**
 * The step to which a typed code belongs, or null where it is none of the three that count now. Steps up to `usedStep`
 * are spent: who has watched a code being typed can do nothing with it.
 */
export function stepOfCode(secret: Uint8Array, code: string, moment: Date, usedStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const matching = stepsApart
    .map(apart => stepAt(moment) + apart)
    .filter(step => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)))
  return matching.find(step => step > usedStep) ?? null
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** RFC 4648 base 32 without padding: how code apps take a key that is typed. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, "0")).join("")
  return (bits.match(/.{1,5}/g) ?? []).map(five => base32[Number.parseInt(five.padEnd(5, "0"), 2)]).join("")
}

export function fromBase32(text: string): Uint8Array {
  const bits = Array.from(text, letter => base32.indexOf(letter).toString(2).padStart(5, "0")).join("")
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
}

/** What the square on the set-up page says to a code app. */
export function codeAppAddress({ key, issuer, account }: { key: string; issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${key}&issuer=${encodeURIComponent(issuer)}`
}
