import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { nobodyForSafeguarding } from "#lib/agreements/checks/nobody-for-safeguarding"
import type { SectionValues } from "#lib/agreements/terms/fields"

const nobody = ({ safeguarding, parties }: SectionValues) => {
  safeguarding.leadContactId = null
  for (const contact of parties.contacts) contact.purposes = ["day_to_day"]
}

describe("nobody for safeguarding", () => {
  test("a policy for children without a person to call is found", () => {
    expect(findingsOf(nobodyForSafeguarding, nobody)).toMatchObject([
      { section: "safeguarding", field: "leadContactId" },
    ])
  })

  test("a contact with that purpose is a person to call, and without children nobody is needed", () => {
    const withPurpose = findingsOf(nobodyForSafeguarding, ({ safeguarding }) => {
      safeguarding.leadContactId = null
    })
    const without = findingsOf(nobodyForSafeguarding, sections => {
      nobody(sections)
      sections.safeguarding.childPolicyApplies = false
    })
    expect([...withPurpose, ...without]).toEqual([])
  })
})
