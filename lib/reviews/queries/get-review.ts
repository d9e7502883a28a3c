import { type Actor, actingMember } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { getProject } from "#lib/projects/queries/get-project"
import { listReviewPoints } from "#lib/projects/queries/list-review-points"
import { compareAnswers } from "#lib/reviews/gaps"
import {
  refusalConfirmOutcome,
  refusalGiveAnswer,
  refusalProposeOutcome,
  refusalWithdrawOutcome,
} from "#lib/reviews/policy"
import { proposalView, reviewRow, standingOf } from "#lib/reviews/rows"
import { statementAnswers } from "#lib/reviews/schema"
import type { ReviewView } from "#lib/reviews/views"
import { proposals, visibleAnswers, visibleReviews } from "#lib/reviews/visibility"

/**
 * A stock-taking, or null where it is missing or not visible. As long as it is sealed, the answers of the others are not
 * read at all.
 */
export async function getReview(actor: Actor, reviewId: string): Promise<ReviewView | null> {
  if (!isId(reviewId)) return null
  return asActor(actor, async tx => {
    const row = await tx.partnershipReview.findFirst({
      where: { ...visibleReviews(actor), id: reviewId },
      select: {
        ...reviewColumns,
        answers: {
          where: visibleAnswers(actor),
          select: { memberId: true, version: true, statements: true, answeredByName: true },
        },
      },
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    if (!partnership) return null
    const { parties } = partnership
    const project = row.projectId ? await getProject(actor, row.projectId) : null
    const ahead = { fromOn: today(), partnershipId: row.partnershipId }
    const points = row.state === "decided" ? await listReviewPoints(actor, ahead) : []
    const given = row.answers.map(answer => ({ ...answer, statements: statementAnswers.parse(answer.statements) }))
    const own = given.find(answer => answer.memberId === actingMember(actor)?.id)
    const standing = standingOf(row)
    const facts = { state: row.state, standing }
    return {
      ...reviewRow(actor, parties, row),
      version: row.version,
      parties,
      purpose: project?.reviewPoints.find(point => point.id === row.reviewPointId)?.purpose ?? null,
      ownAnswer: own ? { version: own.version, statements: own.statements, byName: own.answeredByName } : null,
      compared:
        row.openedAt &&
        compareAnswers(parties.flatMap(party => given.find(answer => answer.memberId === party.memberId) ?? [])),
      proposal: standing && proposalView(parties, standing),
      earlier: (row.state === "opened" ? row.proposals : row.proposals.slice(1)).map(one => proposalView(parties, one)),
      decision: row.state === "decided" && row.proposals[0] ? proposalView(parties, row.proposals[0]) : null,
      agreementId: project?.agreementId ?? null,
      nextPoint: points.find(point => point.id !== row.reviewPointId) ?? null,
      may: {
        answer: refusalGiveAnswer(actor, row) === null,
        propose: refusalProposeOutcome(actor, row) === null,
        confirm: refusalConfirmOutcome(actor, facts) === null,
        withdraw: refusalWithdrawOutcome(actor, facts) === null,
      },
    }
  })
}

const reviewColumns = {
  id: true,
  partnershipId: true,
  projectId: true,
  reviewPointId: true,
  state: true,
  version: true,
  calledAt: true,
  calledByMemberId: true,
  answersDueOn: true,
  answeredIds: true,
  openedAt: true,
  outcome: true,
  proposals,
} as const
