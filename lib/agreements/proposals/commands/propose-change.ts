import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalProposeChange } from "#lib/agreements/proposals/policy"
import { makeProposal, readValue } from "#lib/agreements/proposals/proposing"
import type { ProposeChangeInput } from "#lib/agreements/proposals/schema"
import { placeNamed } from "#lib/agreements/terms/place"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Proposes other words for one place of the text that was handed over, with a reason, while another side has the pen. The
 * text stays as it is until somebody accepts. A form that was sent twice proposes once.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.pen_is_yours,
 * agreements.place_changed, agreements.proposal_changes_nothing, agreements.already_proposed, common.invalid_input.
 */
export async function proposeChange(actor: Actor, input: ProposeChangeInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalProposeChange(actor, table))
    const place = placeNamed(input.section, input.place)
    if (!place || !table.proposed) throw refusal("common.not_found")
    const value = readValue(place, input, table.proposed.terms)
    await makeProposal(tx, actor, table, { place, form: input, value })
  })
}
