"use server"

import { answerClearance } from "#lib/agreements/clearance/commands/answer-clearance"
import { stateClearance } from "#lib/agreements/clearance/commands/state-clearance"
import { answerClearanceInput, stateClearanceInput } from "#lib/agreements/clearance/schema"
import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { answerNoticeInput, giveNoticeInput, withdrawNoticeInput } from "#lib/agreements/ending/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitNotice = formAction(
  giveNoticeInput,
  giveNotice,
  ({ agreementId }) => `${paths.agreements.ending(agreementId)}?done=given`,
)
export const submitNoticeAnswer = formAction(
  answerNoticeInput,
  answerNotice,
  ({ agreementId, noticeId }) => `${paths.agreements.notice(agreementId, noticeId)}?done=answered`,
)
export const submitWithdrawNotice = formAction(
  withdrawNoticeInput,
  withdrawNotice,
  ({ agreementId, noticeId }) => `${paths.agreements.notice(agreementId, noticeId)}?done=withdrawn`,
)
export const submitClearance = formAction(
  stateClearanceInput,
  stateClearance,
  ({ agreementId }) => `${paths.agreements.clearances(agreementId)}?done=stated`,
)
export const submitClearanceAnswer = formAction(
  answerClearanceInput,
  answerClearance,
  ({ agreementId }) => `${paths.agreements.clearances(agreementId)}?done=answered`,
)
