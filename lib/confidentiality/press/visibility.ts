import { type Actor, actingMember } from "#lib/actor"
import { refusalClosePressEnquiry } from "#lib/confidentiality/press/policy"
import { pressOutcomes } from "#lib/confidentiality/press/schema"
import type { PressEnquiryView } from "#lib/confidentiality/press/views"
import { dayOf, partyOf } from "#lib/confidentiality/requests/visibility"
import type { Prisma } from "#lib/db/generated/client"
import type { Party } from "#lib/partnerships/views"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Journalists' questions in the actor's partnerships. The secretariat sees none. */
export function visibleEnquiries(actor: Actor): Prisma.PressEnquiryWhereInput {
  if (actor.kind === "system") return {}
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** What is read of an enquiry: the columns behind its view. */
export const enquiryColumns = {
  id: true,
  partnershipId: true,
  memberId: true,
  state: true,
  version: true,
  outlet: true,
  journalist: true,
  question: true,
  askedOn: true,
  answerNeededBy: true,
  referredToIds: true,
  holdingLine: true,
  reference: true,
  recordedByName: true,
  recordedAt: true,
  outcome: true,
  outcomeWords: true,
  closedByName: true,
  closedByMemberId: true,
  closedAt: true,
} as const satisfies Prisma.PressEnquirySelect

type EnquiryRow = Prisma.PressEnquiryGetPayload<{ select: typeof enquiryColumns }>

export function enquiryView(actor: Actor, parties: readonly Party[], row: EnquiryRow): PressEnquiryView {
  const { id, partnershipId, state, version, outlet, journalist, question, holdingLine, reference } = row
  const kind = pressOutcomes.find(known => known === row.outcome)
  return {
    ...{ id, partnershipId, state, version, outlet, journalist, question, holdingLine, reference },
    askedOn: dayOf(row.askedOn),
    answerNeededBy: dayOf(row.answerNeededBy),
    referredTo: parties.filter(({ memberId }) => row.referredToIds.includes(memberId)),
    recordedBy: partyOf(parties, row.memberId),
    recordedByName: row.recordedByName,
    recordedOn: dayOf(row.recordedAt),
    outcome:
      kind && row.closedAt
        ? {
            kind,
            words: row.outcomeWords ?? "",
            by: partyOf(parties, row.closedByMemberId ?? ""),
            byName: row.closedByName ?? "",
            on: dayOf(row.closedAt),
          }
        : null,
    mayClose: refusalClosePressEnquiry(actor, { state }) === null,
  }
}
