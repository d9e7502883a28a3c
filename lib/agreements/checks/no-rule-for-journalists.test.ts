import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { noRuleForJournalists } from "#lib/agreements/checks/no-rule-for-journalists"

describe("no rule for journalists", () => {
  test("findings that funders may see, with no word on journalists, are named once", () => {
    const findings = findingsOf(noRuleForJournalists, ({ confidentiality }) => {
      confidentiality.rules = confidentiality.rules.filter(({ subject }) => subject !== "findings")
      const [example] = confidentiality.rules
      const onFindings = (id: string, audience: "funders" | "public") =>
        example ? [{ ...example, id, subject: "findings" as const, audience }] : []
      confidentiality.rules.push(...onFindings("k20", "funders"), ...onFindings("k21", "public"))
    })
    expect(findings).toMatchObject([{ values: { subject: "findings" } }])
  })

  test("rules for journalists on every subject pass, in any order", () => {
    expect(findingsOf(noRuleForJournalists, ({ confidentiality }) => confidentiality.rules.reverse())).toEqual([])
  })
})
