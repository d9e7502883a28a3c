import { describe, expect, test } from "vitest"
import { termsFromProposal } from "#lib/agreements/terms/prefill"
import { emptyBriefContent } from "#lib/briefs/need/content"
import { emptyProposalContent } from "#lib/briefs/offer/content"
import { agreementOpening } from "#lib/briefs/offer/opening"
import { profileSchema } from "#lib/members/profile/schema"

const company = {
  memberId: "018f0000-0000-7000-8000-000000000001",
  name: "Nordvik",
  country: "NO",
  signatories: ["Ingrid"],
}
const localResource = {
  memberId: "018f0000-0000-7000-8000-000000000002",
  name: "Kendra",
  country: "BD",
  signatories: [],
}
const profile = (kind: string, more = {}) => profileSchema.parse({ schemaVersion: 1, kind, ...more })
const said = {
  content: { ...emptyBriefContent("Interviews"), kind: "worker-interviews" as const, concern: "Why do they differ?" },
  sites: [{ name: "Meghna Knit", country: "BD", address: "Tongi" }],
  proposal: {
    ...emptyProposalContent({ takesNoMoney: false, noneReason: "" }),
    understanding: "You want to know why.",
    outputs: [{ title: "A report", description: "", priceNote: "" }],
    price: { stance: "price" as const, currency: "EUR", totalMinor: 520_000, noneReason: "" },
  },
  company: { ...company, profile: profile("corporate", { partners: { paysWithinDays: 30 } }) },
  localResource: { ...localResource, profile: profile("local_resource", { publicity: { name: "ask-each-time" } }) },
  language: "en",
}

describe("the opening of an agreement", () => {
  test("is accepted as terms, with need, sites, outputs and price in their places", () => {
    const { kind, sections } = termsFromProposal(agreementOpening(said))
    expect(kind).toBe("service_contract")
    expect(sections.purpose.sharedAim).toBe("Why do they differ?")
    expect(sections.services.sites).toMatchObject([{ name: "Meghna Knit", place: "Tongi" }])
    expect(sections.services.outputs).toMatchObject([{ title: "A report", providedBy: localResource.memberId }])
    expect(sections.price).toMatchObject({ currency: "EUR", totalMinor: 520_000 })
    expect(sections.parties.signatories).toMatchObject([{ memberId: company.memberId, name: "Ingrid" }])
    expect(sections.publicity.positions).toMatchObject([{ name: null }, { name: "ask_each_time" }])
  })

  test("is a statement of partners where no money is asked, and a dialogue where one was asked for", () => {
    const price = { stance: "none" as const, currency: null, totalMinor: null, noneReason: "We stay free." }
    const unpaid = { ...said, proposal: { ...said.proposal, price } }
    expect(agreementOpening(unpaid)).toMatchObject({ kind: "partnering", proposal: { price: null } })
    expect(agreementOpening({ ...unpaid, content: { ...said.content, kind: "dialogue" } }).kind).toBe("dialogue")
  })

  test("does without profiles that are no longer published", () => {
    const silent = { company: { ...company, profile: null }, localResource: { ...localResource, profile: null } }
    const { sections } = termsFromProposal(agreementOpening({ ...said, ...silent }))
    expect(sections.parties.parties.map(({ legalName, side }) => [legalName, side])).toEqual([
      ["Nordvik", "company"],
      ["Kendra", "local_resource"],
    ])
  })
})
