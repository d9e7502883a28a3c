import { type Actor, actingMember } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { dayOf } from "#lib/projects/calendar"
import { getProject } from "#lib/projects/queries/get-project"
import { compareAnswers } from "#lib/reviews/gaps"
import { refusalDecideReview, refusalGiveAnswer } from "#lib/reviews/policy"
import { partyOf, reviewRow } from "#lib/reviews/rows"
import { statementAnswers } from "#lib/reviews/schema"
import type { ReviewView } from "#lib/reviews/views"
import { visibleAnswers, visibleReviews } from "#lib/reviews/visibility"

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
    const given = row.answers.map(answer => ({ ...answer, statements: statementAnswers.parse(answer.statements) }))
    const own = given.find(answer => answer.memberId === actingMember(actor)?.id)
    const summary = reviewRow(actor, parties, row)
    return {
      ...summary,
      version: row.version,
      parties,
      purpose: project?.reviewPoints.find(point => point.id === row.reviewPointId)?.purpose ?? null,
      ownAnswer: own ? { version: own.version, statements: own.statements, byName: own.answeredByName } : null,
      compared:
        row.openedAt &&
        compareAnswers(parties.flatMap(party => given.find(answer => answer.memberId === party.memberId) ?? [])),
      decision: row.decidedAt &&
        summary.outcome && {
          outcome: summary.outcome,
          words: row.decision ?? "",
          by: partyOf(parties, row.decidedByMemberId),
          byName: row.decidedByName ?? "",
          on: dayOf(row.decidedAt),
        },
      may: {
        answer: refusalGiveAnswer(actor, row) === null,
        decide: refusalDecideReview(actor, row) === null,
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
  decision: true,
  decidedByName: true,
  decidedByMemberId: true,
  decidedAt: true,
} as const
