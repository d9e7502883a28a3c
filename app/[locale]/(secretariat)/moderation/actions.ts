"use server"

import { decideReport } from "#lib/moderation/commands/decide-report"
import { openReport } from "#lib/moderation/commands/open-report"
import { readContact } from "#lib/moderation/commands/read-contact"
import { writeToReporter } from "#lib/moderation/commands/write-to-reporter"
import { decideReportInput, openReportInput, readContactInput, writeToReporterInput } from "#lib/moderation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

const caseOf = ({ reportId }: { reportId: string }) => paths.moderation.report(reportId)

export const submitOpen = formAction(openReportInput, openReport, report => `${caseOf(report)}?done=opened`)
export const submitContact = formAction(readContactInput, readContact, (_, input) => caseOf(input))
export const submitToReporter = formAction(
  writeToReporterInput,
  writeToReporter,
  report => `${caseOf(report)}?done=written`,
)
export const submitDecision = formAction(decideReportInput, decideReport, report => `${caseOf(report)}?done=decided`)
