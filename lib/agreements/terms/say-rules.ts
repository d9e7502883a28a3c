import type { TextPart } from "#lib/agreements/terms/compare"
import { listParts, type SaidField, type SaidRow } from "#lib/agreements/terms/said"
import { byKey, type Speaker, sayMember } from "#lib/agreements/terms/say-field"
import { sayWhen, timeless } from "#lib/confidentiality/say-when"
import { audiences, type ConfidentialityTerm, isTimeless, permissions, subjects } from "#lib/confidentiality/terms"

/**
 * Rules of disclosure as people read them: a row a subject, and in it who may be told what how, loosest first. Eighty rules
 * become eleven short rows; audiences that moved from one permission to another stand struck and underlined.
 */
export function sayRules(
  speaker: Speaker,
  rules: readonly ConfidentialityTerm[],
  before: readonly ConfidentialityTerm[] = rules,
): SaidRow[] {
  const t = byKey(speaker.locale, "confidentiality")
  return subjects.flatMap((subject): SaidRow[] => {
    const is = rules.filter(rule => rule.subject === subject)
    const was = before.filter(rule => rule.subject === subject)
    const facts = groupsOf([...is, ...was]).map(group => sayGroup(speaker, group, was, is))
    if (facts.length === 0) return []
    const change = was.length === 0 ? "added" : is.length === 0 ? "removed" : "same"
    const heading: TextPart[] = [{ text: t(`subjects.${subject}.label`), change: "same" }]
    return [{ id: subject, change, heading, facts }]
  })
}

type Group = Omit<ConfidentialityTerm, "id" | "subject" | "audience">

const keyOf = ({ permission, circumstance, afterDate, untilDate, untilMonths, bindsParties, note }: Group) =>
  [permission, circumstance, afterDate, untilDate, untilMonths, bindsParties.toSorted().join(" "), note].join("|")

function groupsOf(rules: readonly ConfidentialityTerm[]): Group[] {
  const groups = new Map(rules.map((rule): [string, Group] => [keyOf(rule), rule]))
  return [...groups.values()].sort(
    (one, other) =>
      permissions.indexOf(other.permission) - permissions.indexOf(one.permission) ||
      Number(!isTimeless(one)) - Number(!isTimeless(other)),
  )
}

function sayGroup(
  speaker: Speaker,
  group: Group,
  was: readonly ConfidentialityTerm[],
  is: readonly ConfidentialityTerm[],
): SaidField {
  const t = byKey(speaker.locale, "confidentiality")
  const told = (rules: readonly ConfidentialityTerm[]) => {
    const fitting = rules.filter(rule => keyOf(rule) === keyOf(group))
    return audiences.filter(audience => fitting.some(rule => rule.audience === audience))
  }
  const label = (audience: string) => t(`audiences.${audience}.label`)
  return {
    key: keyOf(group),
    label: sayPermission(speaker, group),
    look: "told",
    entries: listParts(told(was).map(label), told(is).map(label)),
  }
}

/** How something may be told by a rule, when, by whom and with which note, in one line. */
export function sayPermission(speaker: Speaker, group: Group): string {
  const t = byKey(speaker.locale, "confidentiality")
  const u = byKey(speaker.locale, "agreements")
  const values = {
    permission: t(`permissions.${group.permission}.told`),
    when: sayWhen(speaker.locale, group),
    always: timeless(group),
    parties: group.bindsParties.map(id => sayMember(speaker, id)).join(", "),
    bindsAll: group.bindsParties.length === 0 ? "yes" : "no",
    note: group.note,
    hasNote: group.note === "" ? "no" : "yes",
  }
  return u("said.permission", values)
}
