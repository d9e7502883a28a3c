import { describe, expect, test } from "vitest"
import { remediationOf } from "#lib/confidentiality/remediation"

const open = { problemId: "open", remediedOn: null }
const door = { problemId: "door", remediedOn: "2030-02-01" }
const list = { problemId: "list", remediedOn: "2030-03-01" }

describe("whether what a question is about has been put right", () => {
  test("of one problem is that problem's alone", () => {
    expect(remediationOf([door, open], { subject: "findings", problemId: "door" })).toEqual({
      remediedOn: "2030-02-01",
    })
    expect(remediationOf([door, open], { subject: "findings", problemId: "open" })).toEqual({ remediedOn: null })
  })

  test("of what concerns every problem is that of all, from the last day on", () => {
    const about = { subject: "site_identity" as const, problemId: "door" }
    expect(remediationOf([door, list], about)).toEqual({ remediedOn: "2030-03-01" })
    expect(remediationOf([door, open], about)).toEqual({ remediedOn: null, isRemedyInDoubt: true })
  })

  test("is in doubt where no problem is named, or one that is not known", () => {
    for (const problemId of [null, "elsewhere"])
      for (const subject of ["findings", "site_identity"] as const) {
        expect(remediationOf([door, list], { subject, problemId })).toEqual({ remediedOn: null, isRemedyInDoubt: true })
        expect(remediationOf([open], { subject, problemId })).toEqual({ remediedOn: null, isRemedyInDoubt: false })
        expect(remediationOf([], { subject, problemId })).toEqual({ remediedOn: null, isRemedyInDoubt: false })
      }
  })
})
