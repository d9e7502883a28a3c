import { isEmpty } from "#lib/agreements/terms/field"
import { fieldValue } from "#lib/agreements/terms/fields"
import type { Typed } from "#lib/agreements/terms/form"
import { readField } from "#lib/agreements/terms/read-field"
import { confidentialityFields } from "#lib/agreements/terms/sections/confidentiality"
import { shownValue } from "#lib/agreements/terms/show-form"
import { freeId } from "#lib/confidentiality/matrix"
import {
  type Audience,
  audiences,
  type ConfidentialityTerm,
  circumstances,
  faultOfEnd,
  permissions,
  type Subject,
  timeOf,
} from "#lib/confidentiality/terms"
import type { Problem, Problems } from "#lib/errors"

/**
 * The form in which all that is said of one kind of information is written: under each audience its rules, one after the
 * other, with all that a rule can say. A rule is known by its place, which holds as long as the section is the one that
 * was seen.
 */
const fields = confidentialityFields[0].fields.filter(field => field.key !== "subject" && field.key !== "audience")
export type RuleField = (typeof fields)[number]["key"]
/** In the order in which the form shows them: first what may be done, then when and for whom. */
export const ruleFields: readonly RuleField[] = [
  "permission",
  ...fields.map(({ key }) => key).filter(key => key !== "permission"),
]

/** Name of a form field, such as `rule.journalists.0.permission`. Lists have `[]` behind it. */
export function ruleFieldName(audience: Audience, number: number, field: RuleField | "removed"): string {
  return `rule.${audience}.${number}.${field}`
}

export function rulesAbout(rules: readonly ConfidentialityTerm[], subject: Subject, audience: Audience) {
  return rules.filter(rule => rule.subject === subject && rule.audience === audience)
}

/** What the form shows for the rules as they stand. */
export function subjectFormValues(rules: readonly ConfidentialityTerm[], subject: Subject): Typed {
  const shown: Typed = Object.create(null)
  for (const audience of audiences)
    rulesAbout(rules, subject, audience).forEach((rule, number) => {
      for (const field of fields) {
        const value = fieldValue(rule, field.key)
        if (!isEmpty(value)) shown[ruleFieldName(audience, number, field.key)] = shownValue(field, value, 0)
      }
    })
  return shown
}

type Before = { rules: readonly ConfidentialityTerm[]; subject: Subject; partyIds: readonly string[] }

/**
 * Reads the rules about one kind of information from its form. Rules that the form does not show stay, those whose box was
 * ticked go, and a new one in which nothing was said is none. A rule with a problem stays as it was.
 * Problems by field name, with the codes of `readField` and of `faultOfEnd`, and `date_missing`.
 */
export function readSubjectForm(entries: readonly (readonly [string, string])[], { rules, subject, partyIds }: Before) {
  const typed: Typed = Object.create(null)
  for (const [name, value] of entries) typed[name] = [...(typed[name] ?? []), value]
  const problems: Problems = {}
  const read = new Map<ConfidentialityTerm, ConfidentialityTerm | null>()
  const added: ConfidentialityTerm[] = []
  const taken = new Set(rules.map(({ id }) => id))
  for (const audience of audiences) {
    const held = rulesAbout(rules, subject, audience)
    for (const number of numbersShown(typed, audience)) {
      const given = (field: RuleField | "removed") => typed[ruleFieldName(audience, number, field)] ?? []
      const kept = held[number]
      if (given("removed").includes("yes")) {
        if (kept) read.set(kept, null)
        continue
      }
      if (!kept && isBlank(given)) continue
      const id = kept?.id ?? freeId(`${subject}.${audience}`, taken)
      const rule = readRule(given, { id, subject, audience }, [...partyIds, ...(kept?.bindsParties ?? [])])
      for (const [field, problem] of rule.problems) problems[ruleFieldName(audience, number, field)] = problem
      if (!rule.rule) continue
      taken.add(id)
      if (kept) read.set(kept, rule.rule)
      else added.push(rule.rule)
    }
  }
  const standing = rules.flatMap(rule => read.get(rule) ?? (read.has(rule) ? [] : [rule]))
  return { rules: [...standing, ...added], problems }
}

type Given = (field: RuleField | "removed") => readonly string[]
type Identity = Pick<ConfidentialityTerm, "id" | "subject" | "audience">

function readRule(given: Given, identity: Identity, members: readonly string[]) {
  const problems: [RuleField, Problem][] = []
  const values: { [field in RuleField]?: unknown } = {}
  const isDated = given("circumstance")[0] === "after_date"
  for (const field of fields) {
    if (field.key === "afterDate" && !isDated) continue
    const reading = readField(field, given(field.key), 0)
    if ("problem" in reading) problems.push([field.key, reading.problem])
    else if (!isEmpty(reading.value)) values[field.key] = reading.value
  }
  const isFine = (field: RuleField) => !problems.some(([wrong]) => wrong === field)
  const permission = permissions.find(known => known === values.permission)
  const circumstance = circumstances.find(known => known === values.circumstance) ?? "always"
  const bindsParties = (values.bindsParties ?? []) as string[]
  if (!permission && isFine("permission")) problems.push(["permission", { code: "choose" }])
  if (isDated && values.afterDate === undefined && isFine("afterDate"))
    problems.push(["afterDate", { code: "date_missing" }])
  if (bindsParties.some(id => !members.includes(id))) problems.push(["bindsParties", { code: "notAParty" }])
  const time = timeOf({ ...(values as Partial<ConfidentialityTerm>), circumstance })
  // Whatever the answer will be: both ends at once are wrong already, and all problems are told together.
  const fault = faultOfEnd({ ...time, permission: permission ?? "with_consent", subject: identity.subject })
  if (fault) problems.push([fault.field, { code: fault.code }])
  if (!permission || problems.length > 0) return { rule: null, problems }
  const rule: ConfidentialityTerm = {
    ...identity,
    permission,
    ...time,
    bindsParties,
    note: (values.note ?? "") as string,
  }
  return { rule, problems }
}

function numbersShown(typed: Typed, audience: Audience): number[] {
  const pattern = new RegExp(`^rule\\.${audience}\\.(\\d{1,3})\\.`)
  const numbers = Object.keys(typed).flatMap(name => pattern.exec(name)?.[1] ?? [])
  return [...new Set(numbers.map(Number))].sort((one, other) => one - other)
}

/** A new rule in which nothing was given, though the time is always chosen. */
function isBlank(given: Given): boolean {
  return ruleFields.every(field =>
    given(field).every(text => text.trim() === "" || (field === "circumstance" && text === "always")),
  )
}
