import { describe, expect, test } from "vitest"
import { exampleContext } from "#lib/agreements/checks/example-context"
import { runChecks } from "#lib/agreements/checks/run-checks"
import { missingFields } from "#lib/agreements/terms/complete"
import { type AgreementOpening, type OpeningMember, termsFromProposal } from "#lib/agreements/terms/prefill"
import { parseTerms } from "#lib/agreements/terms/schema"

const member = (change: Partial<OpeningMember>): OpeningMember => ({
  memberId: "ngo",
  side: "local_resource",
  legalName: "Shishu Adhikar Kendra",
  registration: "",
  country: "BD",
  address: "12 Station Road\nNarayanganj",
  signatories: [{ name: "Rahima Khatun", capacity: "Director" }],
  contacts: [
    { name: "Shirin Akter", role: "", email: "s@example.org", phone: "", language: "bn", purposes: ["day_to_day"] },
  ],
  fundingStances: ["fee"],
  publicity: { name: "ask_each_time", logo: "never", story: "ask_each_time" },
  credibility: { place: "off_site", managementAbsent: true, samplingRule: "A third of each shift" },
  sharing: [
    {
      subject: "findings",
      audience: "other_local_resources",
      circumstance: "always",
      permission: "anonymised",
      bindsParties: [],
      note: "",
    },
  ],
  followUp: { months: 12, everyDays: 60, words: "We stay in the quarter." },
  hasChildPolicy: true,
  paysWithinDays: null,
  ...change,
})

const brand = member({
  memberId: "brand",
  side: "company",
  legalName: "Nordlys Apparel AS",
  country: "NO",
  fundingStances: [],
  publicity: null,
  credibility: null,
  sharing: [],
  followUp: null,
  hasChildPolicy: false,
  paysWithinDays: 30,
  contacts: [{ name: "Jonas Lie", role: "", email: "j@example.org", phone: "", language: "en", purposes: ["press"] }],
})

const outputNamed = (title: string, dueOn: string) =>
  ({
    service: "worker-interviews-offsite",
    title,
    description: title,
    format: "report",
    language: "en",
    dueOn,
  }) as const

function opening(
  ngo: Partial<OpeningMember> = {},
  proposal: Partial<AgreementOpening["proposal"]> = {},
): AgreementOpening {
  return {
    kind: "service_contract",
    title: "Worker interviews",
    language: "en",
    members: [brand, member(ngo)],
    brief: {
      need: "Know how workers live.",
      topics: ["wages"],
      sites: [],
      startsOn: "2027-01-11",
      endsOn: "2027-12-31",
    },
    proposal: {
      memberId: "ngo",
      understanding: "You want to hear the workers.",
      approach: "We meet them at home.",
      outputs: [
        outputNamed("First report", "2027-03-31"),
        outputNamed("Second report", "2027-06-30"),
        outputNamed("Last report", "2027-09-30"),
      ],
      startsOn: null,
      endsOn: null,
      price: { currency: "EUR", totalMinor: 1_000_000 },
      interviews: { count: 60, days: 6, languages: ["bn"] },
      assumptions: "The mill lets us in.",
      ...proposal,
    },
  }
}

describe("the first terms", () => {
  test("are valid and carry what both sides have said before", () => {
    const terms = termsFromProposal(opening())
    expect(parseTerms(terms)).toEqual(terms)
    expect(terms.sections).toMatchObject({
      parties: { parties: [{ memberId: "brand" }, { memberId: "ngo" }], signatories: [{ id: "s1" }, { id: "s2" }] },
      purpose: { sharedAim: "Know how workers live.", words: "You want to hear the workers." },
      method: { interviewCount: 60, place: "off_site", managementAbsent: true, samplingRule: "A third of each shift" },
      timeline: { startsOn: "2027-01-11", milestones: [{ id: "m1", outputId: "o1", dueOn: "2027-03-31" }, {}, {}] },
      publicity: {
        positions: [
          { memberId: "brand", logo: null },
          { memberId: "ngo", logo: "never" },
        ],
      },
      press: { referTo: "brand", contactId: "c1" },
      reviews: { reviewPoints: [{ onDate: "2027-07-07" }] },
      follow_up: { followedUpBy: ["ngo"], until: "2028-12-31", everyDays: 60 },
    })
  })

  test("share the price evenly and to the cent over the milestones", () => {
    const { payments, totalMinor } = termsFromProposal(opening()).sections.price
    expect(payments.map(({ amountMinor }) => amountMinor)).toEqual([333_333, 333_333, 333_334])
    expect(payments.map(({ milestoneId, dueDays }) => [milestoneId, dueDays])).toEqual([
      ["m1", 30],
      ["m2", 30],
      ["m3", 30],
    ])
    expect(totalMinor).toBe(1_000_000)
  })

  test("respect who takes no company money", () => {
    const { price } = termsFromProposal(opening({ fundingStances: ["no-company-money"] }, { price: null })).sections
    expect(price).toMatchObject({
      stance: "no_company_money",
      zeroReason: "funding_declined",
      payments: [],
      totalMinor: null,
    })
  })

  test("tell journalists nothing that nobody has allowed", () => {
    const { rules } = termsFromProposal(opening()).sections.confidentiality
    expect(rules[0]).toMatchObject({ id: "k1", audience: "other_local_resources", permission: "anonymised" })
    expect(
      rules.slice(1).every(({ audience, permission }) => audience === "journalists" && permission === "never"),
    ).toBe(true)
    expect(new Set(rules.map(({ subject }) => subject)).size).toBe(11)
  })

  test("block nothing but what must still be talked about", () => {
    const terms = termsFromProposal(opening())
    const findings = runChecks(terms, exampleContext()).filter(({ severity }) => severity === "blocks")
    expect(findings.map(({ id }) => id)).toEqual(["no_exit_plan"])
    expect(missingFields(terms).some(({ section }) => section === "parties")).toBe(false)
  })

  test("leave gaps where a profile is silent, and cut what no field could hold", () => {
    const terms = termsFromProposal(
      opening(
        { credibility: null, followUp: null, publicity: null },
        { interviews: null, outputs: [], approach: "😀".repeat(9_000) },
      ),
    )
    expect(terms.sections.method).toMatchObject({ interviewsPlanned: false, place: null })
    expect(terms.sections.follow_up.followedUpBy).toEqual([])
    expect(terms.sections.method.words).toHaveLength(10_000)
  })

  test("send journalists to the client's own press contact, if there is one", () => {
    const contactOf = (purposes: OpeningMember["contacts"][number]["purposes"]) => {
      const [contact] = brand.contacts
      const client = { ...brand, contacts: contact ? [{ ...contact, purposes }] : [] }
      const { contacts } = member({})
      const ngo = member({ contacts: contacts.map(person => ({ ...person, purposes: ["press"] })) })
      return termsFromProposal({ ...opening(), members: [ngo, client] }).sections.press.contactId
    }
    expect(contactOf(["press"])).toBe("c2")
    expect(contactOf(["problems"])).toBeNull()
  })

  test("bind as the kind of agreement binds", () => {
    const binding = (kind: AgreementOpening["kind"]) => termsFromProposal({ ...opening(), kind }).sections.legal.binding
    expect((["dialogue", "partnering", "service_contract"] as const).map(binding)).toEqual([
      "statement_of_intent",
      "statement_of_intent",
      "binding",
    ])
  })

  test("claim a child policy only where the provider has one", () => {
    const applies = (hasChildPolicy: boolean) => termsFromProposal(opening({ hasChildPolicy })).sections.safeguarding
    expect(applies(true)).toMatchObject({ childPolicyApplies: true, policiesOf: ["ngo"] })
    expect(applies(false)).toMatchObject({ childPolicyApplies: null, policiesOf: [] })
  })

  test("know why there is no price from what the provider's profile says of money", () => {
    const money = (...fundingStances: OpeningMember["fundingStances"]) => {
      const { stance, zeroReason } = termsFromProposal(opening({ fundingStances }, { price: null })).sections.price
      return [stance, zeroReason]
    }
    expect(money("third-party-funded")).toEqual(["unfunded", "paid_by_others"])
    expect(money("pooled-fund")).toEqual(["unfunded", "paid_by_others"])
    expect(money("unpaid-dialogue")).toEqual(["unfunded", "nothing_to_pay"])
    expect(money("fee")).toEqual(["unfunded", null])
  })

  test("call it costs where the provider takes costs only", () => {
    const stance = (...fundingStances: OpeningMember["fundingStances"]) =>
      termsFromProposal(opening({ fundingStances })).sections.price.stance
    expect([stance("costs-only"), stance("costs-only", "fee"), stance("fee")]).toEqual(["costs_only", "paid", "paid"])
  })
})
