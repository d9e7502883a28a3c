import type { Actor, Person } from "#lib/actor"
import {
  refusalAnswerLearning,
  refusalMoveLearning,
  refusalProposeLearning,
  refusalWithdrawLearning,
} from "#lib/confidentiality/learnings/policy"
import { readLearning } from "#lib/confidentiality/learnings/reading"
import { verdicts } from "#lib/confidentiality/learnings/schema"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { learningColumns, learningRow, visibleLearnings, wordingOf } from "#lib/confidentiality/learnings/visibility"
import { dayOf, partyOf } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** A learning with what was said of it, or null where it is missing or not visible. */
export async function getLearning(actor: Actor, learningId: string): Promise<LearningView | null> {
  if (!isId(learningId) || actor.kind !== "person") return null
  return asActor(actor, async tx => {
    const row = await tx.learning.findFirst({
      where: { ...visibleLearnings(actor), id: learningId },
      select: learningColumns,
    })
    const parties = row && (await getPartnership(actor, row.partnershipId))?.parties
    if (!parties) return null
    const { agreementId, version, digest, revision, writtenByName, closedAt } = row
    const wording = wordingOf(row)
    const read = await readLearning(actor satisfies Person, { ...row, wording })
    const may = (event: "revise" | "propose" | "publish") => refusalMoveLearning(actor, row, event) === null
    const shown = learningRow(actor, parties, row, read)
    return {
      ...wording,
      ...shown,
      ...{
        agreementId,
        publicId: row.publicId,
        reference: read.reference,
        version,
        digest,
        writtenByName,
        names: read.names,
        standings: read.standings,
        namesAuthor: read.namesAuthor,
      },
      writtenOn: dayOf(row.writtenAt),
      approvedOn: dayOf(row.approvedAt),
      closed: closedAt && { byName: row.closedByName ?? "", on: dayOf(closedAt), reason: row.closeReason ?? "" },
      answers: row.answers.map(answer => ({
        ...{ by: partyOf(parties, answer.memberId), byName: answer.answeredByName, on: dayOf(answer.answeredAt) },
        ...{ until: dayOf(answer.until), words: answer.words, digest: answer.digest },
        verdict: verdicts.find(known => known === answer.verdict) ?? "refuse",
        holds: answer.revision === revision && answer.digest === digest,
      })),
      waitingFor: parties.filter(
        ({ memberId }) =>
          row.state === "proposed" &&
          memberId !== row.memberId &&
          !row.answers.some(answer => answer.memberId === memberId && answer.revision === revision),
      ),
      may: {
        write: may("revise"),
        propose: may("propose") && !read.forbidden && refusalProposeLearning(read) === null,
        answer: refusalAnswerLearning(actor, row) === null,
        publish: may("publish") && !shown.isOver && !shown.isShut,
        withdraw: refusalWithdrawLearning(actor, row) === null,
      },
    }
  })
}
