/** A question of a signatory, as all parties read it. */
export type SigningQuestionView = {
  id: string
  memberId: string
  text: string
  askedByName: string
  askedAt: Date
  /** Null while nobody has answered. */
  answer: { memberId: string; name: string; text: string; at: Date } | null
  /** Asked in a signing that was stopped since: nobody answers any more. */
  isEarlier: boolean
  /** Whether this reader may answer it. */
  mayAnswer: boolean
}

export type SigningQuestionsView = { questions: SigningQuestionView[]; mayAsk: boolean }
