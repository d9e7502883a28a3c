import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, binding } from "#lib/agreements/lifecycle"
import { type AgreementFacts, mayWrite, refusalHoldPen } from "#lib/agreements/policy"
import { type AmendmentKind, changesBeyond } from "#lib/agreements/terms/amendment-kinds"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { compareTerms } from "#lib/agreements/terms/compare"
import { missingFields } from "#lib/agreements/terms/complete"
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

type Statement = { kinds: readonly AmendmentKind[]; base: { terms: Terms } }

/**
 * What keeps a text that was written from being handed over: asked by the command, and by the page that says it before. An
 * amendment that is handed over changes something, says what kind of thing, starts from what is in force, and undoes nothing.
 */
export function refusalHandOverText(
  { terms, statement }: { terms: Terms; statement: Statement | null },
  { isBaseMoved, done }: { isBaseMoved: boolean; done: WorkDone | null },
): Code | null {
  if (missingFields(terms).length > 0) return "agreements.incomplete"
  if (!statement) return null
  const { kinds, base } = statement
  if (isBaseMoved) return "agreements.base_moved"
  if (compareTerms(base.terms, terms).changes.length === 0) return "agreements.nothing_changed"
  if (changesBeyond(kinds, base.terms, terms).length > 0) return "agreements.kinds_fall_short"
  return refusalUndoWork(terms, base.terms, done)
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
