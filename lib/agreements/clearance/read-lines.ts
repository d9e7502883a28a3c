import { z } from "zod"
import { type ClearanceLine, fates, type Held, keepingReasons } from "#lib/agreements/clearance/lines"
import { saidProse } from "#lib/agreements/schema"
import type { Problem, Problems } from "#lib/errors"

/** The fields that say what became of something. */
export const lineFields = ["fate", "doneOn", "reason", "which", "keptUntil"] as const
export type LineField = (typeof lineFields)[number]

/** Name of the form field: of everything that is not said apart, or of one thing alone. */
export function lineFieldName(field: LineField, key?: string): string {
  return key === undefined ? field : `line.${key}.${field}`
}

/**
 * Reads what became of each thing from the fields of a form: what is said of it apart, else what is said of the whole.
 * `confirmed` is by key until when the others have let a thing be kept: it is not kept longer.
 * Problems by field name: `choose`, `required`, `notADate`, `doneAhead`, `dateInPast`, `keptLonger`, `tooLong`,
 * `hiddenCharacter`.
 */
export function readLines(
  held: readonly Held[],
  fields: ReadonlyMap<string, string>,
  today: string,
  confirmed: ReadonlyMap<string, string> = new Map(),
): { lines: ClearanceLine[]; problems: Problems } {
  const problems: Problems = {}
  const lines = held.flatMap(one => {
    const isApart = (fields.get(lineFieldName("fate", one.key)) ?? "") !== ""
    const nameOf = (field: LineField) => lineFieldName(field, isApart ? one.key : undefined)
    const said = readSaid(field => fields.get(nameOf(field))?.trim() ?? "", {
      today,
      keptUntilMax: confirmed.get(one.key),
    })
    for (const [field, problem] of said.problems) problems[nameOf(field)] = problem
    return said.line ? [{ ...one, ...said.line }] : []
  })
  return { lines, problems }
}

/** Days as YYYY-MM-DD: of a thing that the others have let the party keep until a day, none beyond it. */
type Days = { today: string; keptUntilMax: string | undefined }

type Said = Omit<ClearanceLine, keyof Held>

function readSaid(
  typed: (field: LineField) => string,
  days: Days,
): { line: Said | null; problems: [LineField, Problem][] } {
  const fate = fates.find(one => one === typed("fate"))
  if (!fate) return { line: null, problems: [["fate", { code: "choose" }]] }
  const nothing: Said = { fate, doneOn: null, reason: null, which: "", keptUntil: null }
  if (fate === "never_held") return { line: nothing, problems: [] }
  if (fate === "kept") return readKept(nothing, typed, days)
  const doneOn = readDay(typed("doneOn"))
  const problem = typeof doneOn === "string" ? (doneOn > days.today ? { code: "doneAhead" } : null) : doneOn
  return problem
    ? { line: null, problems: [["doneOn", problem]] }
    : { line: { ...nothing, doneOn: doneOn as string }, problems: [] }
}

function readKept(
  nothing: Said,
  typed: (field: LineField) => string,
  { today, keptUntilMax }: Days,
): ReturnType<typeof readSaid> {
  const problems: [LineField, Problem][] = []
  const reason = keepingReasons.find(one => one === typed("reason")) ?? null
  if (!reason) problems.push(["reason", { code: "choose" }])
  const which = saidProse.safeParse(typed("which"))
  if (!which.success) problems.push(["which", { code: which.error.issues[0]?.message ?? "required" }])
  const keptUntil = readDay(typed("keptUntil"))
  if (typeof keptUntil !== "string") problems.push(["keptUntil", keptUntil])
  else if (keptUntil <= today) problems.push(["keptUntil", { code: "dateInPast" }])
  else if (keptUntilMax && keptUntil > keptUntilMax) problems.push(["keptUntil", { code: "keptLonger" }])
  if (problems.length > 0 || !which.success || typeof keptUntil !== "string") return { line: null, problems }
  return { line: { ...nothing, reason, which: which.data, keptUntil }, problems }
}

function readDay(typed: string): string | Problem {
  if (typed === "") return { code: "required" }
  return z.iso.date().safeParse(typed).success ? typed : { code: "notADate" }
}

/** The fields of a form that says again what was stated: of the whole what the first line says, of others what differs. */
export function fieldsAsStated(lines: readonly ClearanceLine[]): Map<string, string> {
  const said = (line: ClearanceLine) => lineFields.map(field => line[field] ?? "")
  const [first] = lines
  if (!first) return new Map()
  const apart = lines.filter(line => said(line).join("|") !== said(first).join("|"))
  const named = (line: ClearanceLine, key?: string) =>
    lineFields.map(field => [lineFieldName(field, key), line[field] ?? ""] as const)
  return new Map([...named(first), ...apart.flatMap(line => named(line, line.key))])
}
