import { type Actor, actingMember } from "#lib/actor"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { standingOf } from "#lib/reviews/rows"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Stock-takings of the actor's partnerships. The secretariat sees none. */
export function visibleReviews(actor: Actor): Prisma.PartnershipReviewWhereInput {
  if (actor.kind === "system") return {}
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/** One's own answers, and the others' once their review is open. */
export function visibleAnswers(actor: Actor): Prisma.ReviewAnswerWhereInput {
  if (actor.kind === "system") return {}
  return { OR: [{ memberId: actingMember(actor)?.id ?? nobody }, { review: { openedAt: { not: null } } }] }
}

export function visibleChecks(actor: Actor): Prisma.LastingCheckWhereInput {
  if (actor.kind === "system") return {}
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}

/**
 * A review as its commands need it, under a lock: of two who answer last at once the second waits, and then sees that
 * the first has answered. Not visible is not there: common.not_found.
 */
export async function lockReview(tx: Tx, actor: Actor, reviewId: string) {
  await tx.$queryRaw`SELECT id::text FROM review WHERE id = ${reviewId}::uuid FOR UPDATE`
  const row = await tx.partnershipReview.findFirst({
    where: { ...visibleReviews(actor), id: reviewId },
    select: {
      id: true,
      partnershipId: true,
      state: true,
      version: true,
      answeredIds: true,
      answersDueOn: true,
      proposals: { ...proposals, take: 1 },
      partnership: { select: { partyIds: true, state: true } },
    },
  })
  if (!row) throw refusal("common.not_found")
  const {
    partnership,
    proposals: [last = null],
    ...review
  } = row
  return { ...review, last, standing: standingOf(row), partyIds: partnership.partyIds, stage: partnership.state }
}

/** What was proposed of how to go on, the last one first, with who has said yes to it. */
export const proposals = {
  orderBy: { number: "desc" },
  select: {
    id: true,
    memberId: true,
    number: true,
    outcome: true,
    words: true,
    reason: true,
    proposedByName: true,
    proposedAt: true,
    remindedAt: true,
    withdrawnAt: true,
    yeses: { orderBy: { saidAt: "asc" }, select: { memberId: true, saidByName: true, saidAt: true } },
  },
} as const satisfies Prisma.PartnershipReview$proposalsArgs
