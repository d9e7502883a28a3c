import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { answerLastingCheck } from "#lib/reviews/commands/answer-lasting-check"
import { callReview } from "#lib/reviews/commands/call-review"
import { confirmOutcome } from "#lib/reviews/commands/confirm-outcome"
import { giveReviewAnswer } from "#lib/reviews/commands/give-review-answer"
import { openDueReviews } from "#lib/reviews/commands/open-due-reviews"
import { openLastingChecks } from "#lib/reviews/commands/open-lasting-checks"
import { proposeOutcome } from "#lib/reviews/commands/propose-outcome"
import { remindOfOutcomes } from "#lib/reviews/commands/remind-of-outcomes"
import { remindOfReviewDays } from "#lib/reviews/commands/remind-of-review-days"
import { withdrawOutcome } from "#lib/reviews/commands/withdraw-outcome"
import { getReview } from "#lib/reviews/queries/get-review"
import { listLastingChecks } from "#lib/reviews/queries/list-lasting-checks"
import { listReviews } from "#lib/reviews/queries/list-reviews"
import type { Story } from "#seed/story"
import { anAnswer } from "#tests/support/reviews"
import { type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const parties: Column[] = [...nordvik, ...shishu]
const companyWrites: Column[] = ["ingrid", "jonas"]
const localWrites: Column[] = ["ruma", "tanvir"]
const readers: Column[] = ["astrid", "even", "shirin", "rafiq"]

const waiting = (story: Story) => ({ partnershipId: story.partnerships.working, reviewId: story.reviews.collecting })

/** The review that waits for the company, opened by its answer. */
async function opened(story: Story) {
  const { ingrid } = story.people
  const isSealed = (await getReview(ingrid, story.reviews.collecting))?.state === "collecting"
  if (isSealed) await giveReviewAnswer(ingrid, { ...waiting(story), version: 0, statements: anAnswer() })
  return { ...waiting(story), version: (await getReview(ingrid, story.reviews.collecting))?.version ?? 1 }
}

/** What the local resource proposed, and the company has not answered. */
async function proposed(story: Story) {
  const { working: partnershipId } = story.partnerships
  const { proposed: reviewId } = story.reviews
  const review = await getReview(story.people.ruma, reviewId)
  return { partnershipId, reviewId, proposalId: review?.proposal?.id ?? makeId() }
}

/** The local resource's own question about what has stayed: the story's work is not over for so long. */
async function asked(story: Story) {
  const { working: partnershipId } = story.partnerships
  const check = { projectId: story.project, partnershipId, memberId: story.members["shishu-odhikar-kendra"], months: 6 }
  return asSystem("matrix", async tx => {
    await tx.lastingCheck.createMany({ data: [{ ...check, dueOn: now(), openedAt: now() }], skipDuplicates: true })
    const { id: checkId } = await tx.lastingCheck.findFirstOrThrow({ where: check, select: { id: true } })
    return { partnershipId, checkId }
  })
}

/** How it goes between two is theirs to say and to read, each side's answer its own. */
export const rows: Row[] = [
  {
    of: "#lib/reviews/commands/give-review-answer",
    run: async (actor, story) => {
      const version = (await getReview(actor, story.reviews.collecting))?.ownAnswer?.version ?? 0
      return giveReviewAnswer(actor, { ...waiting(story), version, statements: anAnswer() })
    },
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/reviews/commands/call-review",
    run: async (actor, story) => {
      await opened(story)
      return callReview(actor, { partnershipId: story.partnerships.working })
    },
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/reviews/commands/propose-outcome",
    run: async (actor, story) =>
      proposeOutcome(actor, { ...(await opened(story)), outcome: "go_on", words: "We go on.", reason: "Better so." }),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/reviews/commands/confirm-outcome",
    run: async (actor, story) => confirmOutcome(actor, await proposed(story)),
    // The local resource's own yes is said with its proposal, so that saying it again is no step.
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/reviews/commands/withdraw-outcome",
    run: async (actor, story) => withdrawOutcome(actor, await proposed(story)),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/reviews/commands/remind-of-outcomes",
    run: actor => remindOfOutcomes(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/reviews/commands/remind-of-review-days",
    run: actor => remindOfReviewDays(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/reviews/commands/open-due-reviews",
    run: actor => openDueReviews(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/reviews/commands/open-lasting-checks",
    run: actor => openLastingChecks(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/reviews/commands/answer-lasting-check",
    run: async (actor, story) =>
      answerLastingCheck(actor, { ...(await asked(story)), stands: "partly", words: "Some of it." }),
    allowed: localWrites,
    refused: [...nordvik, "shirin", "rafiq"],
  },
  {
    of: "#lib/reviews/queries/get-review",
    run: (actor, story) => getReview(actor, story.reviews.decided),
    allowed: parties,
  },
  {
    of: "#lib/reviews/queries/list-reviews",
    run: (actor, story) => listReviews(actor, story.partnerships.working),
    allowed: parties,
  },
  {
    of: "#lib/reviews/queries/list-lasting-checks",
    run: async (actor, story) => {
      await asked(story)
      return listLastingChecks(actor, story.partnerships.working)
    },
    allowed: parties,
  },
]
