import type { Awaiting } from "#lib/agreements/first-text/views"
import type { AgreementState } from "#lib/agreements/lifecycle"
import type { SigningRolesView } from "#lib/agreements/roles/views"
import { refusalSignInTurn, stands } from "#lib/agreements/signing/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView, SectionStand } from "#lib/agreements/views"

/** The one thing that this reader does next with an agreement. `wait` and the readings ask nothing of them. */
export type NextStep =
  | { kind: "fill"; section: SectionKey; gaps: number }
  | { kind: "mend"; section: SectionKey }
  | { kind: "answer"; section: SectionKey; open: number }
  | { kind: "answer_proposals"; section: SectionKey; open: number }
  | { kind: "conclude" }
  | { kind: "change" }
  | { kind: "name_kinds" }
  | { kind: "rebase" }
  | { kind: "reopen" }
  | { kind: "hand_over" }
  | { kind: "offer"; invitationId: string | null }
  | { kind: "wait_for_acceptance"; invitationId: string; isEnded: boolean }
  | { kind: "has_come"; agreementId: string }
  | { kind: "came_without_text"; partnershipId: string; agreementId: string | null }
  | { kind: "wait" }
  | { kind: "look_on" }
  | { kind: "freeze" }
  | { kind: "approve" }
  | { kind: "wait_for_approval" }
  | { kind: "sign" }
  | { kind: "attest" }
  | { kind: "wait_for_attestations" }
  | { kind: "wait_for_turn" }
  | { kind: "signing_over" }
  | { kind: "wait_for_signatures"; isAsked: boolean }
  | { kind: "in_force" }
  | { kind: "suspended" }
  | { kind: "ended"; state: "completed" | "terminated" }
  | { kind: "withdrawn" }

type Roles = Pick<SigningRolesView, "approvers" | "toAnswer" | "isOut">

/** What comes next for this reader, from where the agreement stands and what their role allows. */
export function nextStep(agreement: AgreementView, roles: Roles | null = null): NextStep {
  const state = standingState(agreement)
  if (agreement.awaiting?.came) return comingStep(agreement.awaiting.came)
  switch (state) {
    case "agreed":
      return { kind: agreement.amendment?.isBaseMoved ? "reopen" : "freeze" }
    case "signing":
      return signingStep(agreement, roles)
    case "in_force":
    case "suspended":
      return { kind: state }
    case "completed":
    case "terminated":
      return { kind: "ended", state }
    case "withdrawn":
      return { kind: state }
    default:
      return negotiatingStep(agreement)
  }
}

/** An amendment in force stands as the agreement does that it changed. */
export function standingState({ state, amendment }: AgreementView): AgreementState {
  return state === "in_force" && amendment ? amendment.amendsState : state
}

function signingStep({ signatures, waitingScan, isSigningOver }: AgreementView, roles: Roles | null): NextStep {
  if (isSigningOver) return { kind: "signing_over" }
  const valid = signatures.filter(stands)
  const own = valid.find(signature => signature.isYou)
  const hasToAnswer = roles?.toAnswer && roles.approvers.some(({ isYou, answer }) => isYou && answer === null)
  if (hasToAnswer) return { kind: "approve" }
  if (waitingScan) {
    const isAsked = own !== undefined && !waitingScan.attestedBy.includes(own.memberId)
    if (isAsked && roles?.isOut) return { kind: "wait_for_approval" }
    return { kind: isAsked ? "attest" : "wait_for_attestations" }
  }
  const isOpen = own?.state === "requested" || own?.state === "viewed"
  if (own && isOpen && refusalSignInTurn(valid, own)) return { kind: "wait_for_turn" }
  if (own && isOpen && roles?.isOut) return { kind: "wait_for_approval" }
  if (own && isOpen) return { kind: "sign" }
  return { kind: "wait_for_signatures", isAsked: own !== undefined }
}

/** Gaps first, then answers: nobody is asked to hand over what cannot be handed over. */
function negotiatingStep(agreement: AgreementView): NextStep {
  const { sections, state, hasUnsentDraft } = agreement
  const answering = proposalsStep(agreement)
  if (!agreement.isYourTurn) return answering ?? { kind: "wait" }
  if (!agreement.mayWrite) return { kind: "look_on" }
  if (agreement.amendment?.isBaseMoved) return { kind: "rebase" }
  const gaps = sections.reduce((sum, stand) => sum + stand.missing, 0)
  const incomplete = sections.find(stand => stand.missing > 0)
  if (incomplete) return { kind: "fill", section: incomplete.section, gaps }
  if (answering) return answering
  if (state === "drafting" || hasUnsentDraft) return handingOver(agreement)
  const waiting = sections.filter(stand => waitsForYou(agreement, stand))
  if (waiting[0]) return { kind: "answer", section: waiting[0].section, open: waiting.length }
  const blocked = sections.find(stand => stand.findings.some(finding => finding.severity === "blocks"))
  if (blocked) return { kind: "mend", section: blocked.section }
  return { kind: sections.every(({ settled }) => settled) ? "conclude" : "hand_over" }
}

/** What the other side has proposed comes before a hand-over, and also to who waits, where it was put to them. */
function proposalsStep({ sections, mayWrite }: AgreementView): NextStep | null {
  const [first] = sections.filter(stand => stand.proposalsToAnswer > 0)
  const open = sections.reduce((sum, stand) => sum + stand.proposalsToAnswer, 0)
  return first && mayWrite ? { kind: "answer_proposals", section: first.section, open } : null
}

/** An amendment changes something and says what kind of thing before it is handed over. */
function handingOver({ amendment, sections, awaiting }: AgreementView): NextStep {
  if (awaiting) return offering(awaiting)
  if (amendment && sections.every(({ unchanged }) => unchanged)) return { kind: "change" }
  return { kind: amendment && amendment.beyond.length > 0 ? "name_kinds" : "hand_over" }
}

/** Nothing more is done with a first text once its party has come, whatever it still lacks. */
function comingStep({ partnershipId, agreementId, isHanded }: NonNullable<Awaiting["came"]>): NextStep {
  if (isHanded && agreementId) return { kind: "has_come", agreementId }
  return { kind: "came_without_text", partnershipId, agreementId }
}

/** Who is not here yet is invited; a text that was changed since it was offered, or has lapsed, is offered anew. */
function offering({ invitation, offered }: Awaiting): NextStep {
  if (!invitation || !offered?.isAsNow || offered.isLapsed)
    return { kind: "offer", invitationId: invitation?.id ?? null }
  return { kind: "wait_for_acceptance", invitationId: invitation.id, isEnded: invitation.isEnded }
}

/** A section that the reader's side has not said yes to as it stands. */
export function waitsForYou({ parties }: AgreementView, stand: SectionStand): boolean {
  const you = parties.find(party => party.isYou)
  return !stand.settled && you !== undefined && !stand.agreedBy.includes(you.memberId)
}
