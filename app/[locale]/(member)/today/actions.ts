"use server"

import { markAllRead } from "#lib/notifications/commands/mark-all-read"
import { markRead } from "#lib/notifications/commands/mark-read"
import { markAllReadInput, markReadInput } from "#lib/notifications/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitRead = formAction(markReadInput, markRead, ({ path }) => path)
export const submitAllRead = formAction(markAllReadInput, markAllRead, () => paths.today)
