import { createTranslator } from "use-intl/core"
import { describe, expect, test } from "vitest"
import { findingSeverities } from "#lib/confidentiality/findings"
import { sharedBases, sharedNextSteps } from "#lib/confidentiality/may-share-under"
import { presets } from "#lib/confidentiality/presets"
import {
  audiences,
  circumstances,
  confidentialityTermSchema,
  permissions,
  strictest,
  subjects,
} from "#lib/confidentiality/terms"
import messages from "../i18n/messages/en/confidentiality.json" with { type: "json" }

type Branch = { [key: string]: string | Branch }

const leaves = (branch: Branch, path: string[] = []): [string, string][] =>
  Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "string" ? [[[...path, key].join("."), value] as [string, string]] : leaves(value, [...path, key]),
  )

const all = leaves(messages)

describe("a term", () => {
  const term = {
    id: "k1",
    subject: "findings",
    audience: "public",
    circumstance: "always",
    permission: "never",
    bindsParties: [],
    note: "",
  }
  const codesOf = (candidate: object) =>
    confidentialityTermSchema.safeParse(candidate).error?.issues.map(({ path, message }) => [path.join("."), message])

  test("has a date exactly when it holds after a date", () => {
    expect(confidentialityTermSchema.parse(term)).toEqual(term)
    const dated = { ...term, circumstance: "after_date", afterDate: "2030-01-31" }
    expect(confidentialityTermSchema.parse(dated)).toEqual(dated)
    expect(codesOf({ ...term, circumstance: "after_date" })).toEqual([["afterDate", "date_missing"]])
    expect(codesOf({ ...term, afterDate: "2030-01-31" })).toEqual([["afterDate", "date_without_use"]])
    expect(codesOf({ ...dated, afterDate: "2030-02-30" })).toHaveLength(1)
  })

  test("ends on a day or some months after the work, not both, and not before it begins", () => {
    const dated = { ...term, circumstance: "after_date", afterDate: "2030-01-31" }
    for (const good of [
      { ...term, untilDate: "2030-01-31" },
      { ...term, untilMonths: 6 },
      { ...dated, untilDate: "2030-02-01" },
      { ...term, circumstance: "while_work_lasts", untilDate: "2030-01-31" },
    ])
      expect(confidentialityTermSchema.parse(good)).toEqual(good)
    const until = { untilDate: "2030-01-31", untilMonths: 6 }
    expect(codesOf({ ...term, ...until })).toEqual([["untilMonths", "until_twice"]])
    expect(codesOf({ ...dated, untilDate: "2030-01-31" })).toEqual([["untilDate", "until_before_start"]])
    expect(codesOf({ ...term, circumstance: "while_work_lasts", untilMonths: 6 })).toEqual([
      ["untilMonths", "until_after_work"],
    ])
    expect(codesOf({ ...term, untilMonths: 0 })).toHaveLength(1)
    const child = { ...term, subject: "child_case" }
    expect(codesOf({ ...child, untilMonths: 6 })).toEqual([["untilMonths", "until_recognised"]])
    expect(codesOf({ ...child, untilDate: "2030-01-31" })).toEqual([["untilDate", "until_recognised"]])
    expect(codesOf({ ...child, untilMonths: 6, permission: "anonymised" })).toBeUndefined()
  })

  test("has no field that is not in the list", () => {
    expect(codesOf({ ...term, secretly: true })).toHaveLength(1)
  })

  test("of several permissions the strictest is the first in the list, and of none it is never", () => {
    expect(strictest(["named", "with_consent", "anonymised"])).toBe("with_consent")
    expect(strictest([])).toBe("never")
  })
})

describe("the words of confidentiality", () => {
  test("every code has words, and no words are left for codes that do not exist", () => {
    expect(Object.keys(messages.subjects)).toEqual([...subjects])
    expect(Object.keys(messages.audiences)).toEqual([...audiences])
    expect(Object.keys(messages.circumstances)).toEqual([...circumstances])
    expect(Object.keys(messages.permissions)).toEqual([...permissions])
    expect(Object.keys(messages.answers).sort()).toEqual([...permissions].sort())
    expect(Object.keys(messages.next)).toEqual([...sharedNextSteps])
    expect(Object.keys(messages.bases)).toEqual([...sharedBases])
    const { count: _count, none: _none, severities, ...findings } = messages.findings
    expect(Object.keys(findings).sort()).toEqual(Object.keys(findingSeverities).sort())
    expect(Object.keys(severities).sort()).toEqual([...new Set(Object.values(findingSeverities))].sort())
    expect(Object.keys(messages.presets)).toEqual(expect.arrayContaining([...presets]))
  })

  test("every message can be said with the values it names", () => {
    const onError = (error: Error) => {
      throw error
    }
    const translate = createTranslator({ locale: "en", messages: messages as Branch, onError })
    const say = translate as unknown as (key: string, values: Record<string, string | number>) => string
    for (const [key, text] of all) expect(say(key, valuesOf(text))).not.toMatch(/[{}]/)
  })

  test("no sentence is longer than twenty words, and none shouts", () => {
    const long = all.flatMap(([key, text]) =>
      text
        .split(/[.?:](?:\s|$)/)
        .filter(sentence => sentence.split(/\s+/).length > 20)
        .map(sentence => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
    expect(all.filter(([, text]) => text.includes("!"))).toEqual([])
  })
})

/** A value for each name in a message: a number where the message formats one, else a word. */
function valuesOf(text: string): Record<string, string | number> {
  const names = [...text.matchAll(/\{(\w+)(, number)?/g)]
  return Object.fromEntries(names.map(([, name, number]) => [name ?? "", number ? 2000 : "a word"]))
}
