import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { codeAppAddress, codeAt, fromBase32, stepAt, stepOfCode, toBase32 } from "#lib/accounts/second-factor/totp"

const secret = Buffer.from("12345678901234567890")

describe("one-time codes", () => {
  test("are those of RFC 6238, appendix B", () => {
    const vectors: [number, string][] = [
      [59, "94287082"],
      [1_111_111_109, "07081804"],
      [1_111_111_111, "14050471"],
      [1_234_567_890, "89005924"],
      [2_000_000_000, "69279037"],
      [20_000_000_000, "65353130"],
    ]
    for (const [seconds, code] of vectors) expect(codeAt(secret, stepAt(new Date(seconds * 1_000)), 8)).toBe(code)
  })

  test("are those of RFC 4226, appendix D", () => {
    const codes = Array.from({ length: 10 }, (_, counter) => codeAt(secret, counter))
    expect(codes).toEqual([
      "755224",
      "287082",
      "359152",
      "969429",
      "338314",
      "254676",
      "287922",
      "162583",
      "399871",
      "520489",
    ])
  })

  test("are those of a generator written another way, for a key as it is typed", () => {
    const key = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    for (const step of [1, 58_000_000, 58_000_001])
      expect(codeAt(fromBase32(key), step)).toBe(otherGenerator(key, step))
  })

  test("count in their own step and the one beside it, and never again", () => {
    const moment = new Date(1_700_000_010_000)
    const step = stepAt(moment)
    const code = (apart: number) => codeAt(secret, step + apart)
    const found = (apart: number, usedStep = 0) => stepOfCode(secret, code(apart), moment, usedStep)
    expect([found(-2), found(-1), found(0), found(1), found(2)]).toEqual([null, step - 1, step, step + 1, null])
    expect([found(0, step), found(-1, step), found(1, step)]).toEqual([null, null, step + 1])
    for (const typed of ["", "12345", "1234567", "abcdef", "٣٣٣٣٣٣"])
      expect(stepOfCode(secret, typed, moment, 0)).toBeNull()
  })

  test("have a key that survives being typed", () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, place) => (place * 37) % 256)
    expect(toBase32(bytes)).toMatch(/^[A-Z2-7]{32}$/)
    expect(fromBase32(toBase32(bytes))).toEqual(bytes)
    expect(toBase32(Buffer.from("foobar"))).toBe("MZXW6YTBOI")
  })

  test("are set up by an address that names the network and the account", () => {
    expect(codeAppAddress({ key: "ABC", issuer: "The network", account: "ruma" })).toBe(
      "otpauth://totp/The%20network:ruma?secret=ABC&issuer=The%20network",
    )
  })
})

/** RFC 4226 by big numbers instead of offsets into bytes. */
function otherGenerator(key: string, step: number): string {
  const letters = [...key].map(letter => BigInt("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
  const number = letters.reduce((sum, letter) => sum * 32n + letter, 0n)
  const bytes = Buffer.from(number.toString(16).padStart((key.length * 5) / 4, "0"), "hex")
  const mac = createHmac("sha1", bytes)
    .update(Buffer.from(step.toString(16).padStart(16, "0"), "hex"))
    .digest("hex")
  const place = Number.parseInt(mac.slice(-1), 16)
  return (BigInt(`0x${mac.slice(place * 2, place * 2 + 8)}`) % 2n ** 31n).toString().slice(-6).padStart(6, "0")
}
