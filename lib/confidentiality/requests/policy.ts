import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/confidentiality/codes"
import type { Grant } from "#lib/confidentiality/may-share"
import { type AgreementRules, mayShareUnder, type SharedQuestion } from "#lib/confidentiality/may-share-under"
import { type PublicityRules, publicityUnder } from "#lib/confidentiality/publicity"
import { type NotedProblemView, remediationOf } from "#lib/confidentiality/remediation"
import { type DisclosureRequestState, disclosureRequestLifecycle } from "#lib/confidentiality/requests/lifecycle"
import type { NameUse, Scope } from "#lib/confidentiality/requests/schema"
import type { GrantView } from "#lib/confidentiality/requests/views"
import { looseness, type Subject, strictest } from "#lib/confidentiality/terms"
import { mayWrite } from "#lib/partnerships/policy"

type Code = keyof typeof codes

/** How many days ahead an answer is asked for where the asker says nothing else. */
export const answerDays = 14

/** How many days before the last one those who have not answered are reminded. */
export const reminderDays = 3

export type RequestFacts = {
  state: DisclosureRequestState
  askerId: string
  answers: readonly { memberId: string; scope: string | null }[]
}

/** What asking could change: the answer of today, and the one that a consent as asked for would bring. */
export type Prospect = { now: Scope | "never" | "with_consent"; withConsent: Scope | "never" | "with_consent" }

/**
 * What a consent of this scope would change, going by the terms alone: a consent that holds already covers other words.
 * Neither carve-out needs one, so neither is looked at.
 */
export function prospectOf(
  all: readonly AgreementRules[],
  { facts, ...question }: SharedQuestion,
  scope: Scope,
): Prospect {
  const { subject, audience, asMember } = question
  const asked: Grant = { id: "asked", subject, audience, grantedTo: asMember, scope, until: null, revokedAt: null }
  const calm = { ...facts, danger: false, requiredByLaw: false, grants: [] }
  const today = mayShareUnder(all, { ...question, facts: calm })
  const then = mayShareUnder(all, { ...question, facts: { ...calm, grants: [asked] } })
  // Where the agreement is silent there is nothing that a consent could rest on: the agreement is changed instead.
  return { now: today.permission, withConsent: today.basis === "default" ? "never" : then.permission }
}

/**
 * Whether the terms of today forbid what a consent was given for: a remedy that it rested on has fallen, or the agreement
 * was changed. No consent lifts a never.
 */
export function isGrantShut(
  all: readonly AgreementRules[],
  problems: readonly NotedProblemView[],
  {
    problemId,
    agreementId,
    ...grant
  }: Omit<Grant, "revokedAt" | "agreementId"> & {
    problemId: string | null
    agreementId: string | null
  },
  today: string,
): boolean {
  const { subject, audience, grantedTo: asMember } = grant
  const facts = factsOn(today, { problems, grants: [] }, { subject, problemId })
  const grants = [{ ...grant, agreementId, revokedAt: null }]
  const answer = mayShareUnder(all, { agreementId, subject, audience, asMember, facts: { ...facts, grants } })
  return answer.permission === "never"
}

/** A consent is asked for where the terms leave it open, and where it would allow what is asked. */
export function refusalAskDisclosure(actor: Actor, { now, withConsent }: Prospect, scope: Scope): Code | null {
  if (!mayWrite(actingMember(actor))) return "confidentiality.viewers_only_read"
  if (looseness(now) >= looseness(scope)) return "confidentiality.shared_already"
  return withConsent === scope ? null : "confidentiality.consent_cannot_help"
}

/** Which use of what is whose a signed text answers with never, and where it stands. */
export type ForbiddenUse = { name: string; use: NameUse; reference: string }

/** The first of these uses to which a text that binds today says never for one of those whose name, logo or story it is. */
export function forbiddenUse(
  all: readonly PublicityRules[],
  owners: readonly { memberId: string; name: string }[],
  { uses, today }: { uses: readonly NameUse[]; today: string },
): ForbiddenUse | null {
  const forbidden = owners.flatMap(({ memberId, name }) =>
    uses.flatMap(use => {
      const said = publicityUnder(all, { memberId, use, today })
      const [row] = said?.position === "never" ? said.rows : []
      return row ? { name, use, reference: row.reference } : []
    }),
  )
  return forbidden[0] ?? null
}

/** A name, a logo or a story belongs to its party: it may be asked for, but where all have signed that it never is used. */
export function refusalAskNameUse(actor: Actor, forbidden: ForbiddenUse | null): Code | null {
  if (!mayWrite(actingMember(actor))) return "confidentiality.viewers_only_read"
  return forbidden && "confidentiality.name_use_forbidden"
}

/** Yes and no are one right: that of every other party, once. */
export function refusalAnswerDisclosure(actor: Actor, { state, askerId, answers }: RequestFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "confidentiality.viewers_only_read"
  if (member?.id === askerId) return "confidentiality.not_yours_to_answer"
  const isOpen = disclosureRequestLifecycle.open(state, "other").includes("refuse")
  return isOpen && !answers.some(({ memberId }) => memberId === member?.id) ? null : "confidentiality.not_now"
}

export function refusalWithdrawDisclosure(actor: Actor, { state, askerId }: RequestFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "confidentiality.viewers_only_read"
  if (member?.id !== askerId) return "confidentiality.not_yours_to_withdraw"
  return disclosureRequestLifecycle.next(state, "withdraw") ? null : "confidentiality.not_now"
}

/** Whoever gave a consent may take it back, each party for itself: without it the consent of all is gone. */
export function refusalRevokeDisclosure(actor: Actor, { state, answers }: RequestFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "confidentiality.viewers_only_read"
  const gave = answers.some(({ memberId, scope }) => memberId === member?.id && scope !== null)
  if (!gave) return "confidentiality.not_yours_to_revoke"
  return disclosureRequestLifecycle.next(state, "revoke") ? null : "confidentiality.not_now"
}

export function refusalJob(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "confidentiality.jobs_only"
}

/** What several consents allow together: the strictest scope and the earliest day. No consent, nothing. */
export function commonGround(
  consents: readonly { scope: Scope; until: string | null }[],
): { scope: Scope; until: string | null } | null {
  if (consents.length === 0) return null
  const scope = strictest(consents.map(consent => consent.scope)) as Scope
  const days = consents.flatMap(({ until }) => until ?? []).sort()
  return { scope, until: days[0] ?? null }
}

/**
 * What is known on the day of asking beside how far each work is: whether what is asked about is put right, and the
 * consents that were given. Every question of the portal about what may be told gets its facts here.
 */
export function factsOn(
  today: string,
  known: { problems: readonly NotedProblemView[]; grants: readonly GrantView[] },
  about: { subject: Subject; problemId: string | null },
): SharedQuestion["facts"] {
  return {
    today,
    ...remediationOf(known.problems, about),
    grants: known.grants.flatMap(({ id, agreementId, subject, audience, scope, until, grantedTo }) =>
      grantedTo
        ? { ...{ id, agreementId, subject, audience, scope, until }, grantedTo: grantedTo.memberId, revokedAt: null }
        : [],
    ),
  }
}
