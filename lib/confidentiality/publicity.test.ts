import { describe, expect, test } from "vitest"
import { agreedAnswerDays, type PublicityRules, publicityUnder } from "#lib/confidentiality/publicity"

const today = "2026-11-22"

function rules(reference: string, changes: Partial<PublicityRules> = {}): PublicityRules {
  const position = {
    memberId: "ngo",
    name: "as_agreed_here",
    logo: "ask_each_time",
    story: null,
    conditions: "",
  } as const
  return {
    ...{ agreementId: `of ${reference}`, reference, agreementEndedOn: null, survivalYears: 2 },
    publicity: { positions: [{ ...position, conditions: `As ${reference} says.` }], answerDays: 10 },
    ...changes,
  }
}

const never = { memberId: "ngo", name: "never", logo: "never", story: "never", conditions: "" } as const
const said = (all: PublicityRules[], use: "name" | "logo" | "story", memberId = "ngo") =>
  publicityUnder(all, { memberId, use, today })

describe("what the signed texts say of names", () => {
  test("is said with its conditions; of what no text settles nothing is said", () => {
    expect(said([rules("A")], "name")).toEqual({
      position: "as_agreed_here",
      rows: [{ agreementId: "of A", reference: "A", conditions: "As A says." }],
    })
    expect(said([rules("A")], "story")).toBeNull()
    expect(said([rules("A")], "name", "brand")).toBeNull()
    expect(said([], "name")).toBeNull()
  })

  test("is the strictest of several agreements, whatever their order, and silence loosens nothing", () => {
    const strict = rules("B", { publicity: { positions: [never], answerDays: null } })
    const silent = rules("C", { publicity: { positions: [], answerDays: null } })
    for (const all of [
      [rules("A"), strict, silent],
      [silent, strict, rules("A")],
    ]) {
      expect(said(all, "name")).toMatchObject({ position: "never", rows: [{ reference: "B" }] })
    }
  })

  test("keeps a duty after the end as long as the others, and a permission no day longer", () => {
    const ended = { agreementEndedOn: "2026-11-21" }
    const strict = { publicity: { positions: [never], answerDays: 10 } }
    expect(said([rules("A", ended)], "name")).toMatchObject({ position: "ask_each_time" })
    expect(said([rules("A", { agreementEndedOn: today })], "name")).toMatchObject({ position: "as_agreed_here" })
    expect(said([rules("A", { ...ended, ...strict })], "name")).toMatchObject({ position: "never" })
    const lastDay = { ...strict, agreementEndedOn: "2024-11-22" }
    expect(said([rules("A", lastDay)], "name")).toMatchObject({ position: "never" })
    expect(said([rules("A", { ...lastDay, agreementEndedOn: "2024-11-21" })], "name")).toBeNull()
    expect(
      said([rules("A", { ...lastDay, agreementEndedOn: "1990-01-01", survivalYears: null })], "name"),
    ).not.toBeNull()
  })
})

test("an answer is owed within the shortest time that an agreement sets, while it binds", () => {
  const quick = rules("B", { publicity: { positions: [], answerDays: 3 } })
  expect(agreedAnswerDays([rules("A"), quick], today)).toBe(3)
  expect(agreedAnswerDays([rules("A"), { ...quick, agreementEndedOn: "2020-01-01" }], today)).toBe(10)
  expect(agreedAnswerDays([], today)).toBeNull()
})
