import { z } from "zod"
import { type Cell, type Matrix, matrixFrom } from "#lib/confidentiality/matrix"
import {
  type Audience,
  circumstances,
  faultOfEnd,
  noteLengthMax,
  permissions,
  type Subject,
  timeOf,
} from "#lib/confidentiality/terms"
import type { Problem, Problems } from "#lib/errors"
import { hiddenCharacter, tidyProse } from "#lib/text"

/** The fields of a cell that people fill in. Ids never travel through the form. */
export const cellFields = ["permission", "circumstance", "afterDate", "note"] as const
export type CellField = (typeof cellFields)[number]

/** Name of the form field, such as `cell.findings.journalists.permission`. */
export function cellFieldName(subject: Subject, audience: Audience, field: CellField): string {
  return `cell.${subject}.${audience}.${field}`
}

const calendarDay = z.iso.date()

/**
 * Reads the matrix from the fields of a form.
 * A cell whose permission the form does not hold stays as it was in `before`, so that a form may show a part of the
 * matrix; an empty permission empties the cell; no circumstance means `always`; a date counts only beside
 * `after_date`. A note the form does not hold is kept, and so is the end of a rule, which is written elsewhere. A cell with
 * a problem stays as it was.
 * Problems by field name: `permission_unknown`, `circumstance_unknown`, `date_missing`, `date_invalid`,
 * `until_before_start`, `until_after_work`, `until_recognised`, `hiddenCharacter` (value `character`), `note_too_long`
 * (value `maximum`).
 */
export function matrixFromForm(
  fields: Readonly<Record<string, string>>,
  before: Matrix,
): { matrix: Matrix; problems: Problems } {
  const problems: Problems = {}
  const matrix = matrixFrom((subject, audience) => {
    const kept = before[subject][audience]
    const nameOf = (field: CellField) => cellFieldName(subject, audience, field)
    const read = readCell(subject, field => fields[nameOf(field)]?.trim(), kept)
    for (const [field, problem] of read.problems) problems[nameOf(field)] = problem
    return read.cell
  })
  return { matrix, problems }
}

type ReadCell = { cell: Cell | null; problems: [CellField, Problem][] }

function readCell(subject: Subject, typedIn: (field: CellField) => string | undefined, kept: Cell | null): ReadCell {
  const typed = typedIn("permission")
  if (typed === undefined) return { cell: kept, problems: [] }
  if (typed === "") return { cell: null, problems: [] }

  const permission = permissions.find(known => known === typed)
  const circumstance = circumstances.find(known => known === (typedIn("circumstance") || "always"))
  const afterDate = typedIn("afterDate") ?? ""
  const note = tidyProse(typedIn("note") ?? kept?.note ?? "")
  const dated = circumstance === "after_date"

  const problems: ReadCell["problems"] = []
  if (!permission) problems.push(["permission", { code: "permission_unknown" }])
  if (!circumstance) problems.push(["circumstance", { code: "circumstance_unknown" }])
  if (dated && afterDate === "") problems.push(["afterDate", { code: "date_missing" }])
  else if (dated && !calendarDay.safeParse(afterDate).success) problems.push(["afterDate", { code: "date_invalid" }])
  if (note.length > noteLengthMax) {
    problems.push(["note", { code: "note_too_long", values: { maximum: noteLengthMax } }])
  }
  const character = hiddenCharacter(note)
  if (character !== null) problems.push(["note", { code: "hiddenCharacter", values: { character } }])
  if (!permission || !circumstance || problems.length > 0) return { cell: kept, problems }

  const time = timeOf({ ...kept, circumstance, afterDate: dated ? afterDate : undefined })
  const fault = faultOfEnd({ ...time, subject, permission })
  if (fault) return { cell: kept, problems: [[changedField(fault.code), { code: fault.code }]] }
  const identity = kept?.id === undefined ? {} : { id: kept.id }
  return { cell: { ...identity, permission, ...time, note }, problems }
}

/** The end of a rule is not in this form: what does not go with it is what was changed here. */
function changedField(code: NonNullable<ReturnType<typeof faultOfEnd>>["code"]): CellField {
  if (code === "until_recognised") return "permission"
  return code === "until_before_start" ? "afterDate" : "circumstance"
}
