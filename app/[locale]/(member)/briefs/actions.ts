"use server"

import { chooseRecipients } from "#lib/briefs/commands/choose-recipients"
import { closeBrief } from "#lib/briefs/commands/close-brief"
import { saveBriefPart } from "#lib/briefs/commands/save-brief-part"
import { sendBrief } from "#lib/briefs/commands/send-brief"
import { startBrief } from "#lib/briefs/commands/start-brief"
import {
  chooseRecipientsInput,
  closeBriefInput,
  saveBriefPartInput,
  sendBriefInput,
  startBriefInput,
} from "#lib/briefs/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitStartBrief = formAction(startBriefInput, startBrief, ({ briefId }) =>
  paths.briefs.edit(briefId, "need"),
)
export const submitBriefPart = formAction(saveBriefPartInput, saveBriefPart, ({ next }, { briefId, part, intent }) => {
  if (intent === "more") return `${paths.briefs.edit(briefId, part)}?more=1#more`
  if (intent === "later") return `${paths.briefs.one(briefId)}?done=saved`
  return next ? paths.briefs.edit(briefId, next) : paths.briefs.send(briefId)
})
export const submitRecipients = formAction(chooseRecipientsInput, chooseRecipients, (_, { briefId, intent }) =>
  intent === "later" ? `${paths.briefs.one(briefId)}?done=saved` : paths.briefs.send(briefId),
)
export const submitSendBrief = formAction(
  sendBriefInput,
  sendBrief,
  ({ briefId }) => `${paths.briefs.one(briefId)}?done=sent`,
)
export const submitCloseBrief = formAction(
  closeBriefInput,
  closeBrief,
  ({ briefId }) => `${paths.briefs.one(briefId)}?done=closed`,
)
