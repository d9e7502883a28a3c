"use server"

import { paths } from "#lib/paths"
import { answerProblem } from "#lib/projects/commands/answer-problem"
import { settleProblem } from "#lib/projects/commands/settle-problem"
import { confirmRemedy } from "#lib/projects/remedies/commands/confirm-remedy"
import { contestRemedy } from "#lib/projects/remedies/commands/contest-remedy"
import { sayRemedy } from "#lib/projects/remedies/commands/say-remedy"
import { withdrawRemedy } from "#lib/projects/remedies/commands/withdraw-remedy"
import {
  confirmRemedyInput,
  contestRemedyInput,
  sayRemedyInput,
  withdrawRemedyInput,
} from "#lib/projects/remedies/schema"
import { answerProblemInput, settleProblemInput } from "#lib/projects/schema"
import { formAction } from "#lib/web/form-action"

const done = ({ projectId, problemId }: { projectId: string; problemId: string }, step: string) =>
  `${paths.projects.oneProblem(projectId, problemId)}?done=${step}`

export const submitAnswer = formAction(answerProblemInput, answerProblem, (_, place) => done(place, "answered"))
export const submitRemedy = formAction(sayRemedyInput, sayRemedy, (_, place) => done(place, "remedySaid"))
export const submitConfirmation = formAction(confirmRemedyInput, confirmRemedy, (_, place) =>
  done(place, "remedyConfirmed"),
)
export const submitContest = formAction(contestRemedyInput, contestRemedy, (_, place) => done(place, "remedyContested"))
export const submitWithdrawal = formAction(withdrawRemedyInput, withdrawRemedy, (_, place) =>
  done(place, "remedyWithdrawn"),
)
export const submitSettlement = formAction(settleProblemInput, settleProblem, (_, place) => done(place, "settled"))
