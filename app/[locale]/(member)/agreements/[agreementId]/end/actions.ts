"use server"

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
