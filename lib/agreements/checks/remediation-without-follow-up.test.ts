import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { remediationWithoutFollowUp } from "#lib/agreements/checks/remediation-without-follow-up"

describe("remediation without follow up", () => {
  test("children put into school whom nobody visits again are found", () => {
    const findings = findingsOf(remediationWithoutFollowUp, sections => {
      sections.follow_up.followedUpBy = []
    })
    expect(findings).toMatchObject([{ section: "follow_up", values: { title: "School places and family visits" } }])
  })

  test("a follow-up without an end is none, as it would stop at the first quarrel", () => {
    expect(
      findingsOf(remediationWithoutFollowUp, sections => Object.assign(sections.follow_up, { until: null })),
    ).toHaveLength(1)
  })

  test("work that puts nothing right needs none", () => {
    const findings = findingsOf(remediationWithoutFollowUp, sections => {
      sections.services.outputs = sections.services.outputs.slice(0, 1)
      sections.follow_up.followedUpBy = []
    })
    expect(findings).toEqual([])
  })
})
