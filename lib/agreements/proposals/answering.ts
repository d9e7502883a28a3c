import { type Actor, actingMember } from "#lib/actor"
import { lockTable, partyOf, type Table } from "#lib/agreements/negotiation/table"
import type { TextProposalEvent, TextProposalState } from "#lib/agreements/proposals/lifecycle"
import { textProposalLifecycle } from "#lib/agreements/proposals/lifecycle"
import { moveProposal } from "#lib/agreements/proposals/transition"
import { wordingOf } from "#lib/agreements/proposals/views"
import { visibleProposals } from "#lib/agreements/proposals/visibility"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

const kinds = {
  accept: "proposalAccepted",
  refuse: "proposalRefused",
  counter: "proposalCountered",
  withdraw: "proposalWithdrawn",
} as const

const participles = { accept: "accepted", refuse: "refused", counter: "countered", withdraw: "withdrawn" } as const

/**
 * A proposal with the agreement that it is of, under the agreement's lock: whoever answers, takes back, writes or hands
 * over waits for the other. Refuses: common.not_found.
 */
export async function lockProposal(tx: Tx, actor: Actor, proposalId: string) {
  const where = { AND: [{ id: proposalId }, visibleProposals(actor)] }
  const found = await tx.textProposal.findFirst({ where, select: { agreementId: true } })
  if (!found) throw refusal("common.not_found")
  const table = await lockTable(tx, actor, found.agreementId)
  const row = await tx.textProposal.findFirstOrThrow({ where })
  const proposal = { ...row, section: row.section as SectionKey }
  return { table, proposal: { ...proposal, wording: wordingOf(proposal) } }
}

export type LockedProposal = Awaited<ReturnType<typeof lockProposal>>["proposal"]

/** Whether this very answer was given before by the same side: the form was sent twice. */
export function isGiven(actor: Actor, proposal: LockedProposal, event: TextProposalEvent, answer = ""): boolean {
  const isTheirs = proposal.answeredMemberId === actingMember(actor)?.id
  return isTheirs && proposal.state === textProposalLifecycle.events[event].to && proposal.answer === answer
}

/** Ends a proposal in one of its four ways; its author's side is told. Refuses: common.changed_meanwhile. */
export async function endProposal(
  tx: Tx,
  actor: Actor,
  table: Table,
  proposal: { id: string; state: TextProposalState; version: number; section: string; place: string },
  event: TextProposalEvent,
  answer = "",
): Promise<void> {
  const { id: memberId, name, person } = partyOf(actor)
  await moveProposal(tx, proposal, event, {
    answer,
    answeredAt: now(),
    answeredMemberId: memberId,
    answeredById: person.userId,
    answeredByName: person.name,
  })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: `text_proposal.${participles[event]}`,
    partyIds: table.partyIds,
    values: { section: proposal.section, place: proposal.place },
  })
  await notifyOtherParties(tx, table.partyIds, memberId, {
    kind: kinds[event],
    values: { title: table.title, member: name },
    path: paths.agreements.section(table.id, proposal.section),
  })
}
