import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/confidentiality/codes"
import { nextDay } from "#lib/confidentiality/ends"
import { type PressEnquiryState, pressEnquiryLifecycle } from "#lib/confidentiality/press/lifecycle"
import { mayWrite } from "#lib/partnerships/policy"

type Code = keyof typeof codes

export function refusalRecordPressEnquiry(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "confidentiality.viewers_only_read"
}

/** Whichever side hears first what came of it writes it down. */
export function refusalClosePressEnquiry(actor: Actor, { state }: { state: PressEnquiryState }): Code | null {
  if (!mayWrite(actingMember(actor))) return "confidentiality.viewers_only_read"
  return pressEnquiryLifecycle.next(state, "close") ? null : "confidentiality.not_now"
}

/**
 * The terms that say what a journalist hears: of the agreements that go on; where all have ended, of the one signed last.
 * Several may go on, and a journalist seldom says which of them a question is about.
 */
export function termsForPress<Rules extends { agreementEndedOn: string | null }>(all: readonly Rules[]): Rules[] {
  const going = all.filter(({ agreementEndedOn }) => agreementEndedOn === null)
  return going.length > 0 ? going : all.slice(0, 1)
}

/** The lines that are read out: what two agreements say alike is read once. */
export function linesOf<Rules extends { holdingLine: string; pressContact: string; reference: string }>(
  terms: readonly Rules[],
): Rules[] {
  const keyOf = ({ holdingLine, pressContact }: Rules) => JSON.stringify([holdingLine, pressContact])
  return [...Map.groupBy(terms, keyOf).values()].flatMap(([first]) => first ?? [])
}

/**
 * Journalists are sent to the parties that the terms name; where they name none, to the client: the companies of the
 * partnership, or the other parties where there is none.
 */
export function referredTo(
  parties: readonly { memberId: string; kind: string }[],
  ownId: string,
  terms: readonly { pressPartyId: string | null }[],
): string[] {
  const agreed = parties.filter(({ memberId }) => terms.some(({ pressPartyId }) => pressPartyId === memberId))
  if (agreed.length > 0) return agreed.map(({ memberId }) => memberId)
  const clients = parties.filter(({ kind }) => kind === "corporate")
  const chosen = clients.length > 0 ? clients : parties.filter(({ memberId }) => memberId !== ownId)
  return chosen.map(({ memberId }) => memberId)
}

/**
 * Whether today is the time for a reminder: the day before an answer is needed, or that day itself. Whoever was told of the
 * question today needs none yet.
 */
export function isPressReminderDue(
  { neededBy, recordedOn }: { neededBy: string; recordedOn: string },
  today: string,
): boolean {
  return recordedOn < today && today <= neededBy && neededBy <= nextDay(today)
}

export function refusalRemindOfPressEnquiries(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "confidentiality.jobs_only"
}
