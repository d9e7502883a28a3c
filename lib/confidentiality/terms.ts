import { z } from "zod"

/** What a term is about, in the order people read it: who is involved, what was found, what came of it. */
export const subjects = [
  "existence_of_partnership",
  "client_identity",
  "local_resource_identity",
  "site_identity",
  "findings",
  "worker_testimony",
  "worker_identity",
  "child_case",
  "reports_and_outputs",
  "methods_and_learnings",
  "price",
] as const
export type Subject = (typeof subjects)[number]

/** The subjects that let a person be recognised. What is said of them binds without end, whatever the terms say. */
export const subjectsWithoutEnd = ["worker_testimony", "worker_identity", "child_case"] as const satisfies Subject[]

/** Who would be told, from the nearest colleagues to everybody. */
export const audiences = [
  "other_local_resources",
  "other_companies",
  "site_management",
  "workers_and_community",
  "authorities",
  "funders",
  "journalists",
  "public",
] as const
export type Audience = (typeof audiences)[number]

/** When a term speaks. Outside its circumstance a term says nothing at all. */
export const circumstances = [
  "always",
  "while_work_lasts",
  "after_completion",
  "once_remedied",
  "after_date",
  "with_written_consent",
] as const
export type Circumstance = (typeof circumstances)[number]

/** What a term allows, strictest first: the position in this list is the order of strictness. */
export const permissions = ["never", "with_consent", "anonymised", "named"] as const
export type Permission = (typeof permissions)[number]

/** Characters of a term's note. */
export const noteLengthMax = 2000

/** Months after the work for which a term can go on: a hundred years. */
export const untilMonthsMax = 1200

/**
 * One term of disclosure: subject × audience × circumstance → permission.
 * `afterDate` is a calendar day and stands exactly when the circumstance is `after_date`.
 * A term that ends has the last day on which it holds in `untilDate`, or the months for which it goes on after the work in
 * `untilMonths`, and never both; one without end has neither.
 * `bindsParties` holds member ids; an empty list binds every party of the partnership.
 */
export const confidentialityTermSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    subject: z.enum(subjects),
    audience: z.enum(audiences),
    circumstance: z.enum(circumstances),
    afterDate: z.iso.date().optional(),
    untilDate: z.iso.date().optional(),
    untilMonths: z.int().min(1).max(untilMonthsMax).optional(),
    permission: z.enum(permissions),
    bindsParties: z.array(z.string().min(1).max(100)).max(20),
    note: z.string().max(noteLengthMax),
  })
  .superRefine((term, context) => {
    const dated = term.circumstance === "after_date"
    if (dated && term.afterDate === undefined) {
      context.addIssue({ code: "custom", path: ["afterDate"], message: "date_missing" })
    }
    if (!dated && term.afterDate !== undefined) {
      context.addIssue({ code: "custom", path: ["afterDate"], message: "date_without_use" })
    }
    const fault = faultOfEnd(term)
    if (fault) context.addIssue({ code: "custom", path: [fault.field], message: fault.code })
  })
export type ConfidentialityTerm = z.infer<typeof confidentialityTermSchema>

type Time = Pick<ConfidentialityTerm, "circumstance" | "afterDate" | "untilDate" | "untilMonths">

/** Whether a term forbids what lets a person be recognised: no day comes on which it could be told for want of a rule. */
export function isKeptForEver({ subject, permission }: Pick<ConfidentialityTerm, "subject" | "permission">): boolean {
  return permission === "never" && subjectsWithoutEnd.some(endless => endless === subject)
}

/** What is wrong with the end of a term, at the field that has to change; null where nothing is. */
export function faultOfEnd(term: Time & Pick<ConfidentialityTerm, "subject" | "permission">) {
  const { circumstance, afterDate, untilDate, untilMonths } = term
  if (untilDate !== undefined && untilMonths !== undefined)
    return { field: "untilMonths", code: "until_twice" } as const
  if (circumstance === "while_work_lasts" && untilMonths !== undefined)
    return { field: "untilMonths", code: "until_after_work" } as const
  if (afterDate !== undefined && untilDate !== undefined && untilDate <= afterDate)
    return { field: "untilDate", code: "until_before_start" } as const
  if (isKeptForEver(term) && hasEnd(term))
    return { field: untilDate === undefined ? "untilMonths" : "untilDate", code: "until_recognised" } as const
  return null
}

/** Whether a day will come on which the term says nothing any more, by an end that it names itself. */
export function hasEnd({ untilDate, untilMonths }: Pick<Time, "untilDate" | "untilMonths">): boolean {
  return untilDate !== undefined || untilMonths !== undefined
}

/** Whether a term speaks at any time and without end. */
export function isTimeless(term: Time): boolean {
  return term.circumstance === "always" && !hasEnd(term)
}

/** The time in which a term speaks, as its optional fields stand in it: none that is not there. */
export function timeOf({ circumstance, afterDate, untilDate, untilMonths }: Time): Time {
  return {
    circumstance,
    ...(afterDate !== undefined && { afterDate }),
    ...(untilDate !== undefined && { untilDate }),
    ...(untilMonths !== undefined && { untilMonths }),
  }
}

/** Equal for terms that say the same of the same, whomever they bind and whatever is noted beside them. */
export function sayingKey(term: Omit<ConfidentialityTerm, "id" | "bindsParties" | "note">): string {
  const { subject, audience, permission, circumstance, afterDate = "", untilDate = "", untilMonths = "" } = term
  return [subject, audience, permission, circumstance, afterDate, untilDate, untilMonths].join(" ")
}

/** Greater is looser: `never` is 0. */
export function looseness(permission: Permission): number {
  return permissions.indexOf(permission)
}

/** The strictest of several permissions; with none, `never`. */
export function strictest(of: readonly Permission[]): Permission {
  return permissions.find(permission => of.includes(permission)) ?? "never"
}
