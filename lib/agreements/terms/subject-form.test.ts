import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readSubjectForm, subjectFormValues } from "#lib/agreements/terms/subject-form"
import { type ConfidentialityTerm, confidentialityTermSchema, subjects } from "#lib/confidentiality/terms"
import { tidyProse } from "#lib/text"
import { members, someTerms, termsOfOneCell } from "#tests/support/confidentiality-arbitraries"

const rule = (change: Partial<ConfidentialityTerm> = {}): ConfidentialityTerm => ({
  id: "k1",
  subject: "findings",
  audience: "public",
  circumstance: "always",
  permission: "never",
  bindsParties: [],
  note: "",
  ...change,
})
const about = (rules: readonly ConfidentialityTerm[]) => ({
  rules,
  subject: "findings" as const,
  partyIds: ["brand", "union"],
})

/** What is sent of a form of one audience: a list of rules, by their fields. */
const entries = (...rules: Record<string, string | string[]>[]): [string, string][] =>
  rules.flatMap((fields, number) =>
    Object.entries(fields).flatMap(([field, given]) =>
      [given].flat().map((text): [string, string] => [`rule.public.${number}.${field}`, text]),
    ),
  )
const blank = { permission: "", circumstance: "always", afterDate: "", untilDate: "", untilMonths: "", note: "" }
const read = (rules: readonly ConfidentialityTerm[], ...sent: Record<string, string | string[]>[]) =>
  readSubjectForm(entries(...sent), about(rules))

/** As the text keeps them: notes that a person could have typed. */
const writable = fc
  .oneof(someTerms, termsOfOneCell)
  .map(rules => rules.map(one => ({ ...one, note: tidyProse(one.note.replace(/[^\p{L}\n ]/gu, "")) })))

describe("the form of one kind of information", () => {
  test("sent as it was shown, changes nothing of any rule", () => {
    fc.assert(
      fc.property(writable, fc.constantFrom(...subjects), (rules, subject) => {
        const shown = Object.entries(subjectFormValues(rules, subject)).flatMap(([name, texts]) =>
          texts.map((text): [string, string] => [name, text]),
        )
        expect(readSubjectForm(shown, { rules, subject, partyIds: members })).toEqual({ rules, problems: {} })
      }),
    )
  })

  test("leaves what it does not show", () => {
    fc.assert(
      fc.property(writable, rules => {
        expect(readSubjectForm([], about(rules))).toEqual({ rules, problems: {} })
      }),
    )
  })

  test("whatever is sent, what comes out is rules that the text can keep, or a problem", () => {
    const anything = fc.record({
      permission: fc.constantFrom("", "never", "named", "sometimes"),
      circumstance: fc.constantFrom("", "always", "while_work_lasts", "after_date", "at_full_moon"),
      afterDate: fc.constantFrom("", "2030-01-01", "2030-02-30", "tomorrow"),
      untilDate: fc.constantFrom("", "2029-01-01", "2031-01-01", "9999-12-31"),
      untilMonths: fc.constantFrom("", "0", "6", "1200", "1201", "six"),
      bindsParties: fc.subarray(["brand", "union", "stranger"]),
      note: fc.string(),
      removed: fc.constantFrom("", "yes"),
    })
    fc.assert(
      fc.property(termsOfOneCell, fc.array(anything, { maxLength: 4 }), (rules, sent) => {
        const { rules: come } = read(rules, ...sent)
        const before: readonly ConfidentialityTerm[] = rules
        for (const one of come.filter(each => !before.includes(each))) confidentialityTermSchema.parse(one)
        expect(new Set(come.map(({ id }) => id)).size).toBe(come.length)
      }),
    )
  })

  test("holds a first note, a rule for one party and a second circumstance with another permission and an end", () => {
    const { rules, problems } = read(
      [rule()],
      { ...blank, permission: "never", note: "Not even in court." },
      { ...blank, permission: "named", circumstance: "with_written_consent", bindsParties: ["union"] },
      { ...blank, permission: "anonymised", circumstance: "once_remedied", untilMonths: "\u09E7\u09E8" },
    )
    expect(problems).toEqual({})
    expect(rules).toEqual([
      rule({ note: "Not even in court." }),
      rule({
        id: "findings.public",
        permission: "named",
        circumstance: "with_written_consent",
        bindsParties: ["union"],
      }),
      rule({ id: "findings.public.2", permission: "anonymised", circumstance: "once_remedied", untilMonths: 12 }),
    ])
  })

  test("takes away what was ticked, and a new rule in which nothing was said is none", () => {
    const two = [rule(), rule({ id: "k2", circumstance: "once_remedied" })]
    expect(read(two, { ...blank, removed: "yes" }, { ...blank, permission: "never" }, blank)).toEqual({
      rules: [rule({ id: "k2" })],
      problems: {},
    })
  })

  test("says at its field what is wrong, and leaves the rule as it was", () => {
    const wrong: [Record<string, string | string[]>, string, string][] = [
      [{ permission: "" }, "permission", "choose"],
      [{ permission: "sometimes" }, "permission", "choose"],
      [{ circumstance: "at_full_moon" }, "circumstance", "choose"],
      [{ circumstance: "after_date" }, "afterDate", "date_missing"],
      [{ circumstance: "after_date", afterDate: "2030-02-30" }, "afterDate", "notADate"],
      [{ untilDate: "soon" }, "untilDate", "notADate"],
      [{ untilMonths: "0" }, "untilMonths", "numberTooLow"],
      [{ untilDate: "2030-01-01", untilMonths: "6" }, "untilMonths", "until_twice"],
      [{ circumstance: "while_work_lasts", untilMonths: "6" }, "untilMonths", "until_after_work"],
      [
        { circumstance: "after_date", afterDate: "2030-01-01", untilDate: "2030-01-01" },
        "untilDate",
        "until_before_start",
      ],
      [{ bindsParties: ["union", "stranger"] }, "bindsParties", "notAParty"],
      [{ note: "x".repeat(2001) }, "note", "tooLong"],
      [{ note: "turned \u202E round" }, "note", "hiddenCharacter"],
    ]
    for (const [fields, field, code] of wrong) {
      const { rules, problems } = read([rule()], { ...blank, permission: "never", ...fields })
      expect(rules).toEqual([rule()])
      expect(Object.entries(problems)).toMatchObject([[`rule.public.0.${field}`, { code }]])
    }
    expect(read([], { ...blank, note: "For whom?" }).problems).toEqual({
      "rule.public.0.permission": { code: "choose" },
    })
  })

  test("lets a rule go on binding who is no party any more, and nobody else who is none", () => {
    const stranger = rule({ bindsParties: ["stranger"] })
    const sent = { ...blank, permission: "named", bindsParties: ["stranger"] }
    expect(read([stranger], sent).rules).toEqual([{ ...stranger, permission: "named" }])
    expect(Object.keys(read([rule()], sent).problems)).toEqual(["rule.public.0.bindsParties"])
  })
})
