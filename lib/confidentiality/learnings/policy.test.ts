import { expect, test } from "vitest"
import { standingsOf } from "#lib/confidentiality/learnings/policy"
import { rulesOf } from "#tests/support/confidentiality-arbitraries"

test("what an agreement forbade until its last day is told as over, and what still binds as it is", () => {
  const always = { audience: "public", circumstance: "always", permission: "never" } as const
  const never = { ...always, bindsParties: [], note: "" }
  const rules = rulesOf({
    ...{ agreementEndedOn: "2026-01-31", survivalYears: 3, survivals: [{ subject: "price", years: 0 }] },
    terms: [
      { id: "k1", subject: "price", ...never },
      { id: "k2", subject: "findings", ...never },
    ],
  })
  const facts = { today: "2026-02-01", remediedOn: null, grants: [] }
  const question = { agreementId: null, audience: "public", asMember: "ngo" } as const
  expect(standingsOf([rules], ["price", "findings"], question, () => facts)).toEqual([
    { subject: "price", permission: "named", isOver: true },
    { subject: "findings", permission: "never", isOver: false },
  ])
})
