"use server"

import { nothingInput } from "#lib/accounts/schema"
import { enterReceiptInput, reportAbuseInput, reporterMessageInput } from "#lib/moderation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"
import { fileReport, followReport, leaveReport, objectToAnswer, writeToSecretariat } from "#lib/web/receipt"

const anybody = { openToVisitors: true }

export const submitReport = formAction(reportAbuseInput, fileReport, () => paths.report.received, anybody)
export const submitReceipt = formAction(enterReceiptInput, followReport, () => paths.report.followUp, anybody)
export const submitMessage = formAction(
  reporterMessageInput,
  writeToSecretariat,
  () => `${paths.report.followUp}?done=written`,
  anybody,
)
export const submitObjection = formAction(
  reporterMessageInput,
  objectToAnswer,
  () => `${paths.report.followUp}?done=appealed`,
  anybody,
)
export const submitLeave = formAction(nothingInput, leaveReport, () => paths.report.followUp, anybody)
