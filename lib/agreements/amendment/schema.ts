import { z } from "zod"
import { saidProse } from "#lib/agreements/schema"
import { amendmentKinds } from "#lib/agreements/terms/amendment-kinds"
import { sha256 } from "#lib/agreements/terms/canonical"
import { conflictKey, type MergeConflict } from "#lib/agreements/terms/merge"

const agreementId = z.uuid()
/** Which kinds of change, and why. At least one kind is named: a change that says nothing of itself hides. */
const statement = {
  // A browser sends nothing at all where no box is ticked.
  kinds: z.array(z.enum(amendmentKinds)).min(1, "choose").max(amendmentKinds.length).prefault([]),
  reason: saidProse,
}

export const openAmendmentInput = z.object({ agreementId, ...statement })
export type OpenAmendmentInput = z.infer<typeof openAmendmentInput>

export const stateAmendmentInput = z.object({ agreementId, ...statement })
export type StateAmendmentInput = z.infer<typeof stateAmendmentInput>

/**
 * `seen` is the digest of the terms in force that the choices were made against; the fields named by `choiceName` say for
 * each conflict whose words stand, `ours` or `theirs`.
 */
export const rebaseAmendmentInput = z.looseObject({ agreementId, seen: z.string().regex(/^[0-9a-f]{64}$/) })
export type RebaseAmendmentInput = z.infer<typeof rebaseAmendmentInput>

/** The form's field that settles a conflict. A digest, because a place may hold dots, and dots nest in a form. */
export function choiceName(conflict: MergeConflict): string {
  return `choice-${sha256(conflictKey(conflict)).slice(0, 16)}`
}
