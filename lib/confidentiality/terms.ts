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

/**
 * One term of disclosure: subject × audience × circumstance → permission.
 * `afterDate` is a calendar day and stands exactly when the circumstance is `after_date`.
 * `bindsParties` holds member ids; an empty list binds every party of the partnership.
 */
export const confidentialityTermSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    subject: z.enum(subjects),
    audience: z.enum(audiences),
    circumstance: z.enum(circumstances),
    afterDate: z.iso.date().optional(),
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
  })
export type ConfidentialityTerm = z.infer<typeof confidentialityTermSchema>

/** Greater is looser: `never` is 0. */
export function looseness(permission: Permission): number {
  return permissions.indexOf(permission)
}

/** The strictest of several permissions; with none, `never`. */
export function strictest(of: readonly Permission[]): Permission {
  return permissions.find(permission => of.includes(permission)) ?? "never"
}
