import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import { refusalWriteWords } from "#lib/agreements/policy"
import { endProposal } from "#lib/agreements/proposals/answering"
import { textStands } from "#lib/agreements/proposals/policy"
import { wordingOf } from "#lib/agreements/proposals/views"
import { canonicalText } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { formEntries } from "#lib/agreements/terms/form-entries"
import {
  kindOfChange,
  type Place,
  type PlaceValue,
  placeDigest,
  placeName,
  rowToCome,
  says,
  takesRow,
  valueAt,
  withValue,
} from "#lib/agreements/terms/place"
import { readPlaceForm } from "#lib/agreements/terms/read-place"
import type { Terms } from "#lib/agreements/terms/schema"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** The form of a proposal: what is typed for the place, or that its row is to go, and why. */
type Form = { seen: string; strike?: "yes" | undefined; reason: string; [name: string]: unknown }

/** What a form proposes for a place. Refuses: common.invalid_input. */
export function readValue(place: Place, form: Form, text: Terms): PlaceValue {
  if (form.strike && takesRow(place) && place.rowId !== rowToCome) return null
  const reading = readPlaceForm(place, formEntries(form), text)
  if ("problems" in reading) throw new Refusal("common.invalid_input", "invalid", reading.problems)
  return reading.value
}

/**
 * Puts a proposal to the other parties, made against the text that was handed over. A side has one open proposal for a
 * place; one whose text has changed since gives way to the new one. The same proposal sent twice is made once.
 * Refuses: agreements.standard_text_stands, agreements.place_changed, agreements.proposal_changes_nothing,
 * agreements.already_proposed.
 */
export async function makeProposal(
  tx: Tx,
  actor: Actor,
  table: Table,
  { place, form, value, answersId }: { place: Place; form: Form; value: PlaceValue; answersId?: string },
): Promise<void> {
  const { proposed } = table
  if (!proposed) throw refusal("agreements.not_negotiating")
  permit(refusalWriteWords(proposed.terms, place))
  if (await isMade(tx, actor, table, { place, value, form })) return
  if (placeDigest(proposed.terms, place) !== form.seen || !withValue(proposed.terms, place, value))
    throw refusal("agreements.place_changed")
  if (says(proposed.terms, place, value)) throw refusal("agreements.proposal_changes_nothing")
  const { id: memberId, name, person } = partyOf(actor)
  await tx.textProposal.create({
    data: {
      agreementId: table.id,
      partnershipId: table.partnershipId,
      memberId,
      section: place.section,
      place: placeName(place),
      kind: kindOfChange(valueAt(proposed.terms, place), value),
      revisionNumber: proposed.number,
      baseSha256: form.seen,
      wording: { value: value ?? null } as object,
      reason: form.reason,
      proposedById: person.userId,
      proposedByName: person.name,
      proposedAt: now(),
      answersId: answersId ?? null,
    },
    select: { id: true },
  })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "text_proposal.made",
    partyIds: table.partyIds,
    values: { section: place.section, place: placeName(place), isCounter: answersId !== undefined },
  })
  if (answersId !== undefined) return
  await notifyOtherParties(tx, table.partyIds, memberId, {
    kind: "changeProposed",
    values: { title: table.title, member: name },
    path: paths.agreements.section(table.id, place.section),
  })
}

/** Whether this side has put this very proposal already; makes way where its older one rests on words that are gone. */
async function isMade(
  tx: Tx,
  actor: Actor,
  table: Table,
  { place, value, form }: { place: Place; value: PlaceValue; form: Form },
): Promise<boolean> {
  const { id: memberId } = partyOf(actor)
  const own = await tx.textProposal.findMany({
    where: { agreementId: table.id, memberId, section: place.section, place: placeName(place), state: "open" },
  })
  for (const proposal of own) {
    const wording = wordingOf({ ...proposal, section: place.section as SectionKey })
    const isSame = canonicalText(wording.value ?? null) === canonicalText(value ?? null)
    if (isSame && proposal.reason === form.reason && proposal.baseSha256 === form.seen) return true
    if (place.rowId === rowToCome) continue
    if (table.proposed && textStands(table.proposed.terms, wording)) throw refusal("agreements.already_proposed")
    await endProposal(tx, actor, table, proposal, "withdraw")
  }
  return false
}
