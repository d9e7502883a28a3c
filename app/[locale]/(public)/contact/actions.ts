"use server"

import { sendContactMessage } from "#lib/content/commands/send-contact-message"
import { sendContactMessageInput } from "#lib/content/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitContactMessage = formAction(
  sendContactMessageInput,
  sendContactMessage,
  ({ reference }) => `${paths.contact}/sent?reference=${reference}`,
  { openToVisitors: true },
)
