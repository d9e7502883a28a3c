import { describe, expect, test } from "vitest"
import { exampleContext, findingsOf } from "#lib/agreements/checks/example-context"
import { signatoryMayNotSign } from "#lib/agreements/checks/signatory-may-not-sign"

const signing = (...signatories: string[]) => ({ signatories, needed: 1 })

describe("signatory may not sign", () => {
  test("whoever the text names and who holds no right to sign is found, each in their place", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { signing: signing("Ruma Akter") }))
    expect(findingsOf(signatoryMayNotSign, () => {}, context)).toMatchObject([
      { severity: "warns", section: "parties", field: "signatories", rowId: "s2", values: { name: "Rahima Khatun" } },
    ])
  })

  test("the name is the same in other capitals, blanks and encodings", () => {
    const context = exampleContext(ngo => Object.assign(ngo, { signing: signing("  RAHIMA  KhatÚn".normalize("NFD")) }))
    const named = ({ parties }: Parameters<Parameters<typeof findingsOf>[1]>[0]) => {
      const [, row] = parties.signatories
      if (row) row.name = "Rahima Khatún"
    }
    expect(findingsOf(signatoryMayNotSign, named, context)).toEqual([])
  })

  test("of another side nothing is known, and nothing is said", () => {
    expect(findingsOf(signatoryMayNotSign, () => {})).toEqual([])
    const context = exampleContext((_, brand) => Object.assign(brand, { signing: signing("Ingrid Moe") }))
    expect(findingsOf(signatoryMayNotSign, () => {}, context)).toEqual([])
  })
})
