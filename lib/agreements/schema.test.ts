import { describe, expect, test } from "vitest"
import { openAmendmentInput } from "#lib/agreements/amendment/schema"
import { writeInternalNoteInput } from "#lib/agreements/internal/schema"
import { askForRenegotiationInput } from "#lib/agreements/renegotiation/schema"
import { commentOnSectionInput, handOverInput } from "#lib/agreements/schema"
import { signAgreementInput } from "#lib/agreements/signing/schema"

const agreementId = "01a2015a-5884-7771-b1c1-5588785e5610"
const comment = (text: string) => commentOnSectionInput.safeParse({ agreementId, section: "price", text })
const codesOf = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message)

describe("what people say in their own words", () => {
  test("is taken as a browser sends it: line breaks, blanks at line ends, letters and marks apart", () => {
    const typed = "First.  \r\n\r\nSecond, cafe\u0301.\t\r\n"
    const kept = "First.\n\nSecond, café."
    expect(comment(typed).data?.text).toBe(kept)
    expect(handOverInput.parse({ agreementId, version: "1", note: typed }).note).toBe(kept)
    expect(writeInternalNoteInput.parse({ agreementId, section: "price", text: typed }).text).toBe(kept)
    expect(openAmendmentInput.parse({ agreementId, kinds: ["dates"], reason: typed }).reason).toBe(kept)
    expect(askForRenegotiationInput.parse({ agreementId, sections: ["price"], reason: typed }).reason).toBe(kept)
  })

  test("holds nothing that a reader cannot see, is not empty where something has to be said, and has an end", () => {
    expect(codesOf(comment("one\u202Etwo"))).toEqual(["hiddenCharacter"])
    expect(codesOf(comment(" \r\n "))).toEqual(["required"])
    expect(codesOf(comment("a".repeat(4_001)))).toEqual(["tooLong"])
    expect(comment(`${"a".repeat(4_000)}\r\n`).success).toBe(true)
  })

  test("on one line is taken with its letters and marks apart too", () => {
    const signed = { agreementId, intentId: agreementId, password: "x", code: "123456" }
    expect(signAgreementInput.parse({ ...signed, typedName: " Rene\u0301  " }).typedName).toBe("René")
    expect(codesOf(signAgreementInput.safeParse({ ...signed, typedName: " " }))).toEqual(["required"])
    expect(codesOf(signAgreementInput.safeParse({ ...signed, typedName: "A\u200BB" }))).toEqual(["hiddenCharacter"])
  })
})

test("a choice of several of which none was made is asked for in those words", () => {
  expect(codesOf(openAmendmentInput.safeParse({ agreementId, reason: "Why" }))).toEqual(["choose"])
  expect(codesOf(askForRenegotiationInput.safeParse({ agreementId, reason: "Why" }))).toEqual(["choose"])
})
