import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/**
 * One duty: who owes whom what, by when, and where the terms say so. Parties are member ids; days are YYYY-MM-DD, null
 * where the duty is counted from an event, then `within` says how long. `what` is the row's own words, or null where the
 * sentence is the catalogue's.
 */
export type Obligation = {
  /** The place in the terms: the same in every version that still has the duty. */
  id: string
  section: SectionKey
  field: string
  rowId: string | null
  duty:
    | "deliver_output"
    | "provide_support"
    | "reach_milestone"
    | "pay"
    | "take_stock"
    | "answer_problem"
    | "help_with_site"
    | "give_feedback"
    | "report_grave_problem"
    | "report_danger"
    | "keep_contact"
    | "answer_renegotiation"
    | "follow_up"
    | "tell_community"
    | "answer_questions_afterwards"
    | "build_capacity"
    | "hand_over"
    | "end_personal_data"
    | "keep_confidence"
    | "refer_press"
    | "answer_publicity"
    | "give_in_kind"
  owedBy: string[]
  owedTo: string[]
  what: string | null
  /** Of a duty that comes back: its first day. */
  dueOn: string | null
  /** The last day on which it holds, where it has one. */
  untilOn: string | null
  /** Of a duty that comes back: after how many days. */
  everyDays: number | null
  within: { count: number; unit: "hours" | "days" } | null
  /** What a goal is measured by. */
  agreed: { baseline: string; target: string; evidence: string } | null
}

type Usual = "rowId" | "what" | "dueOn" | "untilOn" | "everyDays" | "within" | "agreed"

/** `of`: the member whose own duty it is, where each party has the same for itself. */
export function duty(
  parts: Omit<Obligation, "id" | Usual> & Partial<Pick<Obligation, Usual>>,
  of: string | null = null,
): Obligation {
  const { section, field, rowId = null } = parts
  const id = [section, field, rowId, of].filter(step => step !== null).join(".")
  const usual = { what: null, dueOn: null, untilOn: null, everyDays: null, within: null, agreed: null }
  return { ...usual, ...parts, id, rowId }
}

/** The member ids of one side, in the order of the parties. */
export function membersOn(terms: Terms, side: "company" | "local_resource"): string[] {
  return terms.sections.parties.parties.flatMap(party =>
    party.side === side && party.memberId !== null ? [party.memberId] : [],
  )
}

/** All member ids that are parties. */
export function partyIds(terms: Terms): string[] {
  return terms.sections.parties.parties.flatMap(party => party.memberId ?? [])
}

/** Who owes, and everybody else, to whom it is owed. */
export function owedBy(terms: Terms, members: string[]): Pick<Obligation, "owedBy" | "owedTo"> {
  return { owedBy: members, owedTo: partyIds(terms).filter(id => !members.includes(id)) }
}

/** What all owe each other. */
export function mutual(terms: Terms): Pick<Obligation, "owedBy" | "owedTo"> {
  const everybody = partyIds(terms)
  return { owedBy: everybody, owedTo: everybody }
}
