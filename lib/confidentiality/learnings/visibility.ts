import { type Actor, actingMember } from "#lib/actor"
import { today } from "#lib/clock"
import {
  type LearningFacts,
  refusalAnswerLearning,
  refusalPublishLearning,
} from "#lib/confidentiality/learnings/policy"
import { learningPages } from "#lib/confidentiality/learnings/schema"
import type { LearningRow, Standing } from "#lib/confidentiality/learnings/views"
import type { Wording } from "#lib/confidentiality/learnings/wording"
import type { ForbiddenUse } from "#lib/confidentiality/requests/policy"
import { dayOf, partyOf } from "#lib/confidentiality/requests/visibility"
import { audiences, subjects } from "#lib/confidentiality/terms"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { isId } from "#lib/ids"
import type { Party } from "#lib/partnerships/views"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Learnings in the actor's partnerships: its own drafts, and what was put before it. The secretariat sees none, jobs no draft. */
export function visibleLearnings(actor: Actor): Prisma.LearningWhereInput {
  if (actor.kind === "system") return { digest: { not: null } }
  const memberId = actingMember(actor)?.id ?? nobody
  return { partnership: { partyIds: { has: memberId } }, OR: [{ memberId }, { digest: { not: null } }] }
}

/** Learnings that stand on a page for everybody: published, from their day on, until the last day of their approval. */
export function everyone(today: string): Prisma.LearningWhereInput {
  const day = new Date(today)
  return {
    state: "published",
    publicId: { not: null },
    publishOn: { lte: day },
    OR: [{ approvedUntil: null }, { approvedUntil: { gte: day } }],
  }
}

/** What is read of a learning: the columns behind its row and its view. */
export const learningColumns = {
  ...{
    id: true,
    partnershipId: true,
    agreementId: true,
    memberId: true,
    state: true,
    version: true,
    revision: true,
    digest: true,
  },
  ...{ title: true, text: true, place: true, publishOn: true, audience: true, subjects: true, problemId: true },
  ...{ keptNames: true, page: true, isIndexed: true, publicId: true },
  ...{ writtenByName: true, writtenAt: true, approvedAt: true, approvedUntil: true, publishedAt: true },
  ...{ proposedAt: true, remindedAt: true, overdueAt: true },
  ...{ closedAt: true, closedByName: true, closeReason: true },
  answers: { orderBy: { answeredAt: "asc" }, omit: { id: true } },
  partnership: { select: { partyIds: true } },
} as const satisfies Prisma.LearningSelect

/** What is read of a learning for everybody; whose it is stays with the portal unless its page names it. */
export const publicColumns = {
  ...{ publicId: true, title: true, text: true, page: true, isIndexed: true, memberId: true },
  ...{ partnershipId: true, agreementId: true, problemId: true, restsOn: true, keptNames: true },
  partnership: { select: { parties: { select: { memberId: true, name: true } } } },
  ...{ publishOn: true, publishedAt: true, approvedAt: true },
} as const satisfies Prisma.LearningSelect

type Row = Prisma.LearningGetPayload<{ select: typeof learningColumns }>

/**
 * A learning as its commands need it, under a lock: of two who answer or write, the second waits and then sees what the
 * first has done. Not visible is not there: common.not_found.
 */
export async function lockLearning(tx: Tx, actor: Actor, learningId: string) {
  if (!isId(learningId)) throw refusal("common.not_found")
  await tx.$queryRaw`SELECT id::text FROM learning WHERE id = ${learningId}::uuid FOR UPDATE`
  const row = await tx.learning.findFirst({
    where: { ...visibleLearnings(actor), id: learningId },
    select: learningColumns,
  })
  if (!row) throw refusal("common.not_found")
  return { ...row, partyIds: row.partnership.partyIds, wording: wordingOf(row) }
}

/** The columns hold what inputs wrote, so an audience that is none of ours is a fault. */
export function wordingOf(row: Row): Wording {
  const audience = audiences.find(known => known === row.audience)
  if (!audience) throw new Error(`A learning is for "${row.audience}"`)
  const { title, text, place, problemId, keptNames } = row
  return {
    ...{ title, text, place, problemId, keptNames, audience },
    subjects: subjects.filter(known => row.subjects.includes(known)),
    publishOn: dayOf(row.publishOn),
    page: learningPages.find(known => known === row.page) ?? "none",
    isIndexed: row.isIndexed,
  }
}

export function learningRow(
  actor: Actor,
  parties: readonly Party[],
  row: Row,
  { standings, forbidden }: { standings: readonly Standing[]; forbidden: ForbiddenUse | null },
): LearningRow {
  const { id, partnershipId, state, title } = row
  const facts: LearningFacts = row
  const approvedUntil = dayOf(row.approvedUntil)
  return {
    ...{ id, partnershipId, state, title, approvedUntil, forbidden },
    by: partyOf(parties, row.memberId),
    publishOn: dayOf(row.publishOn),
    publishedOn: dayOf(row.publishedAt),
    isOver: approvedUntil !== null && approvedUntil < today(),
    isShut:
      (state === "approved" || state === "published") &&
      (forbidden !== null || refusalPublishLearning(standings) !== null),
    isYourTurn: refusalAnswerLearning(actor, facts) === null,
  }
}
