import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, binding } from "#lib/agreements/lifecycle"
import { type AgreementFacts, isBaseMoved, mayWrite, refusalHoldPen } from "#lib/agreements/policy"
import { type AmendmentKind, changesBeyond } from "#lib/agreements/terms/amendment-kinds"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import type { Terms } from "#lib/agreements/terms/schema"
import type { WorkDone } from "#lib/projects/views"

type Code = keyof typeof codes

/** Either side may begin to change what was signed, at any time, also while it rests. Amendments rest on the agreement, not on each other. */
export function refusalOpenAmendment(
  actor: Actor,
  agreement: { state: AgreementState; amendsId: string | null },
): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return binding.includes(agreement.state) && agreement.amendsId === null ? null : "agreements.not_in_force"
}

/** What an amendment says of itself is part of its text: it is said by who has the pen. */
export function refusalStateAmendment(actor: Actor, agreement: AgreementFacts & { amendment: unknown }): Code | null {
  return agreement.amendment === null ? "agreements.not_an_amendment" : refusalHoldPen(actor, agreement)
}

type Draft = {
  terms: Terms
  statement: { kinds: readonly AmendmentKind[]; base: { id: string; terms: Terms } }
}

/** An amendment that is handed over changes something, says what kind of thing, and starts from what is in force. */
export function refusalProposeAmendment(draft: Draft, amendment: { inForce: { id: string } }): Code | null {
  const {
    terms,
    statement: { kinds, base },
  } = draft
  if (isBaseMoved(draft, amendment)) return "agreements.base_moved"
  if (compareTerms(base.terms, terms).changes.length === 0) return "agreements.nothing_changed"
  return changesBeyond(kinds, base.terms, terms).length > 0 ? "agreements.kinds_fall_short" : null
}

/**
 * A text cannot undo what was done: a payment that fell due stays as it is, a milestone that was cancelled does not come
 * back under its old name, and work that is closed gets no further milestones or payments.
 */
export function refusalUndoWork(terms: Terms, base: Terms, done: WorkDone | null): Code | null {
  if (!done) return null
  const { timeline, price } = terms.sections
  const hasMilestone = ({ sections }: Terms, rowId: string) =>
    sections.timeline.milestones.some(({ id }) => id === rowId)
  const isKept = done.duePayments.every(({ rowId, amountMinor, currency }) =>
    price.payments.some(row => row.id === rowId && row.amountMinor === amountMinor && price.currency === currency),
  )
  const comesBack = done.cancelledRows.some(rowId => hasMilestone(terms, rowId) && !hasMilestone(base, rowId))
  const before = base.sections
  const addsWork =
    canonicalText([timeline.milestones, price.payments]) !==
    canonicalText([before.timeline.milestones, before.price.payments])
  return !isKept || comesBack || (done.isOver && addsWork) ? "agreements.work_was_done" : null
}
