/** Something said among one's own side. */
export type InternalNoteView = {
  id: string
  text: string
  writtenByName: string
  writtenAt: Date
  isPutAway: boolean
  putAwayByName: string | null
  isShared: boolean
}
