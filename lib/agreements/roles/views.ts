import type { ApprovalAnswer } from "#lib/agreements/roles/policy"

/** Who of the reader's own side has which part in the signing. */
export type SigningRolesView = {
  approvers: ApproverRow[]
  copies: PersonRow[]
  /** The people of the own side who may be given a part, and who of them may sign. */
  colleagues: (PersonRow & { isSignatory: boolean })[]
  mayName: boolean
  mayNameApprovers: boolean
  /** The digest that this reader may answer to now; null where nothing is asked of them. */
  toAnswer: string | null
  /** Whether the side may not sign yet because an approval is out. */
  isOut: boolean
}

export type PersonRow = { userId: string; name: string }

export type ApproverRow = PersonRow & {
  isYou: boolean
  answer: ApprovalAnswer | null
  reason: string
  answeredAt: Date | null
}
