import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { makeId } from "#lib/ids"
import type { ReportMessageView } from "#lib/moderation/views"
import { seal, unseal } from "#lib/seal"

/** Adds a message, encrypted, with its day only. Two at the same moment meet at the unique position and one is refused. */
export async function addMessage(
  tx: Tx,
  reportId: string,
  message: { fromReporter: boolean; text: string },
): Promise<void> {
  const position = (await tx.reportMessage.count({ where: { reportId } })) + 1
  await tx.reportMessage.create({
    data: {
      id: makeId(),
      reportId,
      fromReporter: message.fromReporter,
      sealed: seal("report message", message.text),
      writtenOn: new Date(today()),
      position,
    },
    select: { id: true },
  })
}

export const messageColumns = { position: true, fromReporter: true, sealed: true, writtenOn: true } as const

export function messageView(row: {
  position: number
  fromReporter: boolean
  sealed: Uint8Array
  writtenOn: Date
}): ReportMessageView {
  const { sealed, writtenOn, ...message } = row
  return { ...message, text: unseal("report message", sealed) as string, writtenOn: dayOf(writtenOn) }
}

/** A moment's day as YYYY-MM-DD in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
