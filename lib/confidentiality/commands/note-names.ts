import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalNoteNames } from "#lib/confidentiality/policy"
import type { NoteNamesInput } from "#lib/confidentiality/schema"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Keeps names that all parties have read, with where they stood first, so that what is to be told to others can be
 * searched for them. Called by the command that brings them before all, which records it. A name that is noted already
 * is not noted again. Refuses: common.not_found, confidentiality.viewers_only_read.
 */
export async function noteNames(actor: Actor, { partnershipId, agreementId, reference, names }: NoteNamesInput) {
  await asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalNoteNames(actor))
    const noted = { partnershipId, agreementId, reference, notedOn: new Date(today()) }
    await tx.notedName.createMany({ data: names.map(name => ({ ...name, ...noted })), skipDuplicates: true })
  })
}
