import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { rowIdsOnceUsed, writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { SaveNamedValueInput } from "#lib/agreements/schema"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { isSameName, namedValuesPlace, ownValues } from "#lib/agreements/terms/named-values"
import {
  type Cells,
  type Place,
  placeDigest,
  placeNamed,
  rowToCome,
  says,
  stands,
  valueAt,
  withValue,
} from "#lib/agreements/terms/place"
import { readPlaceForm, valueName } from "#lib/agreements/terms/read-place"
import type { Terms } from "#lib/agreements/terms/schema"
import { rowsMax } from "#lib/agreements/terms/values"
import { asActor } from "#lib/db/door"
import { type Problem, Refusal } from "#lib/errors"

/**
 * Writes a value that the parties have given a name of their own into the draft of the side that holds the pen, or takes it
 * away: wherever words name it, they say what it is now. It may stay open in a draft. Colleagues who write other values do
 * not disturb each other. A form that was sent twice finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, common.invalid_input (also for a name that another value has).
 */
export async function saveNamedValue(actor: Actor, input: SaveNamedValueInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    const place = placeNamed(namedValuesPlace.section, `${namedValuesPlace.field}.${input.valueId || rowToCome}`)
    if (!place || (input.takeAway && place.rowId === rowToCome)) throw new Refusal("common.not_found", "not_found")
    const value = input.takeAway ? null : readValue(place, input, before)
    if (isDone(before, place, value)) return
    if (placeDigest(before, place) !== input.seen || !stands(before, place)) throw refusal("agreements.section_changed")
    if (value && isNameTaken(before, place, value)) throw invalid({ code: "nameTaken" })
    const terms = withValue(before, place, value, await rowIdsOnceUsed(tx, table))
    if (!terms) throw invalid({ code: "tooMany", values: { max: rowsMax } })
    await writeDraft(tx, actor, table, terms)
  })
}

function readValue(place: Place, input: SaveNamedValueInput, before: Terms): Cells {
  const reading = readPlaceForm(place, formEntries(input), before)
  if ("problems" in reading) throw new Refusal("common.invalid_input", "invalid", reading.problems)
  // A whole row was read, which always has cells.
  return reading.value as Cells
}

const invalid = (problem: Problem) => new Refusal("common.invalid_input", "invalid", { [`${valueName}.name`]: problem })

/** Whether the form has been here before: its value stands, added under an id of its own, or is gone. */
function isDone(terms: Terms, place: Place, value: Cells | null): boolean {
  if (place.rowId !== rowToCome) return says(terms, place, value)
  return ownValues(terms).some(
    ({ id }) => canonicalText(valueAt(terms, { ...place, rowId: id }) ?? null) === canonicalText(value),
  )
}

function isNameTaken(terms: Terms, place: Place, value: Cells): boolean {
  return ownValues(terms).some(({ id, name }) => id !== place.rowId && isSameName(name, String(value.name)))
}
