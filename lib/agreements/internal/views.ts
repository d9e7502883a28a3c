import type { PutView } from "#lib/agreements/views"

/** Something said among one's own side. */
export type InternalNoteView = {
  id: string
  text: string
  writtenByName: string
  writtenAt: Date
  isPutAway: boolean
  steps: PutView[]
  mentionedNames: string[]
  isForYou: boolean
  isShared: boolean
}
