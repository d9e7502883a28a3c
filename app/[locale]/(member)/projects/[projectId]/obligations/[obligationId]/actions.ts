"use server"

import { paths } from "#lib/paths"
import { confirmObligation } from "#lib/projects/obligations/commands/confirm-obligation"
import { contestNote } from "#lib/projects/obligations/commands/contest-note"
import { contestObligation } from "#lib/projects/obligations/commands/contest-obligation"
import { reportObligation } from "#lib/projects/obligations/commands/report-obligation"
import {
  confirmObligationInput,
  contestNoteInput,
  contestObligationInput,
  reportObligationInput,
} from "#lib/projects/obligations/schema"
import { formAction } from "#lib/web/form-action"

const back = ({ projectId, obligationId }: { projectId: string; obligationId: string }, done: string) =>
  `${paths.projects.obligation(projectId, obligationId)}?done=${done}`

export const submitReport = formAction(reportObligationInput, reportObligation, (_, input) => back(input, "reported"))
export const submitNote = formAction(reportObligationInput, reportObligation, (_, input) => back(input, "noted"))
export const submitAgreement = formAction(confirmObligationInput, confirmObligation, (_, input) =>
  back(input, "confirmed"),
)
export const submitNoteContest = formAction(contestNoteInput, contestNote, (_, input) => back(input, "noteContested"))
export const submitContest = formAction(contestObligationInput, contestObligation, (_, input) =>
  back(input, "contested"),
)
