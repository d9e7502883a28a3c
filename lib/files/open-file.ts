import type { Readable } from "node:stream"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { fileDisk } from "#lib/files/disk"
import { isId } from "#lib/ids"

export type OpenedFile = {
  name: string
  mediaType: string
  bytes: number
  /** The partnership between whose parties it lies; null for what a member shows of itself. */
  partnershipId: string | null
  content: Readable
}

/**
 * A file and its bytes for whoever may see it now: its member, the parties of its partnership, and everybody to whom a
 * work sample shows it. Row-level security decides; null for missing and not visible alike.
 */
export async function openFile(actor: Actor, fileId: string): Promise<OpenedFile | null> {
  if (!isId(fileId)) return null
  const file = await asActor(actor, tx =>
    tx.storedFile.findFirst({
      where: { id: fileId },
      select: { name: true, mediaType: true, bytes: true, partnershipId: true, storageKey: true },
    }),
  )
  if (!file) return null
  const { storageKey, ...described } = file
  return { ...described, content: await fileDisk().getStream(storageKey) }
}
