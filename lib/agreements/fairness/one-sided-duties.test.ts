import { describe, expect, test } from "vitest"
import { dutiesOf, dutiesToTakeOn, oneSidedDuties } from "#lib/agreements/fairness/one-sided-duties"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"

const rule = (sections: SectionValues, subject: string) => {
  const found = sections.confidentiality.rules.find(row => row.subject === subject)
  if (!found) throw new Error(`The example has no rule about ${subject}`)
  return found
}
const quietNgo = (sections: SectionValues) => {
  rule(sections, "findings").bindsParties = ["ngo"]
}
const longNotice = (sections: SectionValues) => {
  for (const row of sections.legal.notice) row.days = row.memberId === "ngo" ? 90 : 30
}

describe("duties that bind one side only", () => {
  test("are none where both sides are bound alike", () => {
    expect(oneSidedDuties(exampleTerms())).toEqual([])
  })

  test("are a rule that leaves a party free, and the notice that is longer than another's", () => {
    const duties = oneSidedDuties(
      exampleTerms(sections => {
        quietNgo(sections)
        longNotice(sections)
      }),
    )
    expect(duties).toMatchObject([
      {
        section: "confidentiality",
        bound: ["ngo"],
        free: ["brand"],
        fact: { kind: "keep_quiet", subject: "findings", audiences: ["journalists"], survivalYears: 5 },
      },
      { section: "legal", bound: ["ngo"], free: ["brand"], fact: { kind: "longer_notice", days: 90, shorterDays: 30 } },
    ])
  })

  test("are one duty for all audiences of which the same is said", () => {
    const duties = oneSidedDuties(
      exampleTerms(sections => {
        quietNgo(sections)
        sections.confidentiality.rules.push({ ...rule(sections, "findings"), id: "k90", audience: "public" })
      }),
    )
    expect(duties.map(({ fact }) => fact)).toMatchObject([{ audiences: ["journalists", "public"] }])
  })

  test("are a rule for all from which one party has freed itself by name, and none where both have", () => {
    const except = (...parties: string[]) =>
      oneSidedDuties(
        exampleTerms(sections => {
          for (const party of parties)
            sections.confidentiality.rules.push({
              ...rule(sections, "findings"),
              id: `k9${party}`,
              bindsParties: [party],
              permission: "named",
            })
        }),
      )
    expect(except("brand")).toMatchObject([{ bound: ["ngo"], free: ["brand"], fact: { subject: "findings" } }])
    expect(except("brand", "ngo")).toEqual([])
  })

  test("are another duty with another end, which the mirror must have too", () => {
    const ofEach = (brandUntil: string) =>
      oneSidedDuties(
        exampleTerms(sections => {
          Object.assign(rule(sections, "findings"), { bindsParties: ["ngo"], untilDate: "2030-12-31" })
          const mirror = { ...rule(sections, "findings"), id: "k90", bindsParties: ["brand"], untilDate: brandUntil }
          sections.confidentiality.rules.push(mirror)
        }),
      )
    const twoAudiences = oneSidedDuties(
      exampleTerms(sections => {
        quietNgo(sections)
        const longer = { ...rule(sections, "findings"), id: "k90", audience: "public" as const, untilMonths: 6 }
        sections.confidentiality.rules.push(longer)
      }),
    )
    expect(twoAudiences).toHaveLength(2)
    expect(ofEach("2030-12-31")).toEqual([])
    expect(ofEach("2030-06-30")).toMatchObject([
      { bound: ["ngo"], fact: { untilDate: "2030-12-31" } },
      { bound: ["brand"], fact: { untilDate: "2030-06-30" } },
    ])
  })

  test("are no rules that a mirror makes mutual, that allow, or that are about another's name", () => {
    const terms = exampleTerms(sections => {
      quietNgo(sections)
      sections.confidentiality.rules.push({ ...rule(sections, "findings"), id: "k90", bindsParties: ["brand"] })
      Object.assign(rule(sections, "price"), { bindsParties: ["ngo"], permission: "named" })
      rule(sections, "client_identity").bindsParties = ["ngo"]
      rule(sections, "local_resource_identity").bindsParties = ["brand"]
    })
    expect(oneSidedDuties(terms)).toEqual([])
  })

  test("are asked of a party that may not speak of its own name, and not of the others", () => {
    const gag = (subject: string, ...bindsParties: string[]) =>
      oneSidedDuties(exampleTerms(sections => Object.assign(rule(sections, subject), { bindsParties }))).filter(
        ({ fact }) => fact.kind === "keep_quiet" && fact.subject === subject,
      )
    expect(gag("client_identity", "brand")).toMatchObject([
      { section: "confidentiality", bound: ["brand"], free: ["ngo"], fact: { subject: "client_identity" } },
    ])
    expect(gag("client_identity", "ngo")).toEqual([])
    expect(gag("client_identity", "brand", "ngo")).toEqual([])
    const silenced = (...mirrors: string[]) =>
      oneSidedDuties(
        exampleTerms(sections => {
          const bare = rule(sections, "findings")
          const subjects = ["local_resource_identity", ...mirrors] as ("local_resource_identity" | "client_identity")[]
          for (const subject of subjects)
            sections.confidentiality.rules.push({
              ...bare,
              id: subject,
              subject,
              audience: "public",
              permission: "never",
            })
        }),
      )
    expect(silenced()).toMatchObject([{ bound: ["ngo"], free: ["brand"], fact: { audiences: ["public"] } }])
    expect(silenced("client_identity")).toEqual([])
    expect(gag("existence_of_partnership", "ngo")).toMatchObject([{ bound: ["ngo"], free: ["brand"] }])
  })

  test("are another duty when anything changes that the yes was given to", () => {
    const digestOf = (change: (sections: SectionValues) => void) =>
      oneSidedDuties(
        exampleTerms(sections => {
          quietNgo(sections)
          change(sections)
        }),
      )[0]?.digest
    const digests = [
      digestOf(() => {}),
      digestOf(sections => Object.assign(rule(sections, "findings"), { note: "Not even in court." })),
      digestOf(sections => Object.assign(rule(sections, "findings"), { circumstance: "after_completion" })),
      digestOf(sections => Object.assign(rule(sections, "findings"), { bindsParties: ["brand"] })),
      digestOf(sections => Object.assign(sections.confidentiality, { survivalYears: 50 })),
    ]
    expect(new Set(digests).size).toBe(digests.length)
    expect(digestOf(sections => Object.assign(sections.confidentiality, { words: "Thank you." }))).toBe(digests[0])
  })

  test("want a yes of whom they bind, and none where they were signed before", () => {
    const base = exampleTerms(quietNgo)
    const changed = exampleTerms(sections => {
      quietNgo(sections)
      longNotice(sections)
    })
    expect(dutiesOf("brand", changed, null)).toEqual([])
    expect(dutiesOf("ngo", changed, null)).toHaveLength(2)
    expect(dutiesToTakeOn(changed, base).map(({ section }) => section)).toEqual(["legal"])
  })
})
