import { describe, expect, test } from "vitest"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { matrixRows, rowsToAccept } from "#lib/agreements/terms/matrix-rows"

const findings = ({ confidentiality }: SectionValues) => {
  const found = confidentiality.rules.find(rule => rule.subject === "findings")
  if (!found) throw new Error("The example has no rule about findings")
  return found
}
const digestOf = (change: (sections: SectionValues) => void = () => {}, subject = "findings") =>
  matrixRows(exampleTerms(change)).find(row => row.subject === subject)?.digest

describe("a row of the matrix", () => {
  test("is another one when anything is said otherwise in it, and the others stay what they are", () => {
    const changes = [
      () => {},
      (sections: SectionValues) => Object.assign(findings(sections), { permission: "anonymised" }),
      (sections: SectionValues) => Object.assign(findings(sections), { audience: "public" }),
      (sections: SectionValues) => Object.assign(findings(sections), { circumstance: "after_completion" }),
      (sections: SectionValues) => Object.assign(findings(sections), { untilDate: "2030-12-31" }),
      (sections: SectionValues) => Object.assign(findings(sections), { untilMonths: 12 }),
      (sections: SectionValues) => Object.assign(findings(sections), { note: "Not even in court." }),
      (sections: SectionValues) => Object.assign(findings(sections), { bindsParties: ["ngo"] }),
      (sections: SectionValues) => sections.confidentiality.rules.push({ ...findings(sections), id: "k90" }),
    ]
    expect(new Set(changes.map(change => digestOf(change))).size).toBe(changes.length)
    expect(new Set(changes.map(change => digestOf(change, "price"))).size).toBe(1)
  })

  test("is the same whatever its rules are called and however they are ordered", () => {
    const more = (sections: SectionValues) =>
      sections.confidentiality.rules.push({ ...findings(sections), id: "k90", audience: "public" })
    const turned = (sections: SectionValues) => {
      more(sections)
      sections.confidentiality.rules.reverse()
      findings(sections).id = "k91"
    }
    expect(digestOf(turned)).toBe(digestOf(more))
  })

  test("wants no second yes where an amendment leaves it as it was signed", () => {
    const base = exampleTerms()
    const changed = exampleTerms(sections => Object.assign(findings(sections), { note: "Not even in court." }))
    expect(rowsToAccept(changed, base).map(({ subject }) => subject)).toEqual(["findings"])
    expect(rowsToAccept(base, null)).toEqual(matrixRows(base))
  })
})
