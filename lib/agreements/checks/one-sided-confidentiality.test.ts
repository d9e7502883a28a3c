import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { oneSidedConfidentiality } from "#lib/agreements/checks/one-sided-confidentiality"

describe("one sided confidentiality", () => {
  test("silence on findings that binds only the small organisation is found", () => {
    const findings = findingsOf(oneSidedConfidentiality, ({ confidentiality }) => {
      for (const rule of confidentiality.rules) if (rule.subject === "findings") rule.bindsParties = ["ngo"]
    })
    expect(findings).toMatchObject([
      { values: { subject: "findings", bound: "Shishu Adhikar Kendra", free: "Nordlys Apparel AS" } },
    ])
  })

  test("two rules that bind each party in turn are mutual", () => {
    const findings = findingsOf(oneSidedConfidentiality, ({ confidentiality }) => {
      const [rule] = confidentiality.rules
      if (rule)
        confidentiality.rules = [
          { ...rule, bindsParties: ["ngo"] },
          { ...rule, id: "k2", bindsParties: ["brand"] },
        ]
    })
    expect(findings).toEqual([])
  })

  test("two rules that bind the parties for different times are not mutual", () => {
    const findings = findingsOf(oneSidedConfidentiality, ({ confidentiality }) => {
      const [rule] = confidentiality.rules
      if (rule)
        confidentiality.rules = [
          { ...rule, bindsParties: ["ngo"], untilMonths: 24 },
          { ...rule, id: "k2", bindsParties: ["brand"], untilMonths: 12 },
        ]
    })
    expect(findings).toHaveLength(2)
  })

  test("keeping the client's name is the partner's duty alone, and no fault", () => {
    const findings = findingsOf(oneSidedConfidentiality, ({ confidentiality }) => {
      for (const rule of confidentiality.rules) if (rule.subject === "client_identity") rule.bindsParties = ["ngo"]
    })
    expect(findings).toEqual([])
  })

  test("a party that alone may not speak of its own name is found", () => {
    const findings = findingsOf(oneSidedConfidentiality, ({ confidentiality }) => {
      for (const rule of confidentiality.rules)
        if (rule.subject === "local_resource_identity") rule.bindsParties = ["ngo"]
    })
    expect(findings).toMatchObject([{ values: { subject: "local_resource_identity", bound: "Shishu Adhikar Kendra" } }])
  })

  test("a leave to tell with names binds nobody, and so is no one-sided duty", () => {
    const findings = findingsOf(oneSidedConfidentiality, ({ confidentiality }) => {
      const [rule] = confidentiality.rules
      if (rule) confidentiality.rules = [{ ...rule, permission: "named", bindsParties: ["ngo"] }]
    })
    expect(findings).toEqual([])
  })
})
