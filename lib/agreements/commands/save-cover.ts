import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalSaveCover } from "#lib/agreements/policy"
import type { SaveCoverInput } from "#lib/agreements/schema"
import { coverDigest } from "#lib/agreements/terms/canonical"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Gives the draft of the side that holds the pen another name or kind. What is written stays; the kind fixes which sections
 * must be filled, and is that of the standard text while one is taken. Others read the new name with the text, when it is
 * handed over. A repeat finds its work done.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input (the kind, beside a standard text),
 * agreements.amendment_keeps_name, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn.
 */
export async function saveCover(actor: Actor, input: SaveCoverInput): Promise<void> {
  const { title, kind, seen } = input
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSaveCover(actor, table))
    const before = table.current.terms
    if (before.title === title && before.kind === kind) return
    if (coverDigest(before) !== seen) throw new Refusal("common.changed_meanwhile", "conflict")
    if (before.standardText && kind !== before.kind)
      throw new Refusal("common.invalid_input", "invalid", { kind: { code: "kindOfStandardText" } })
    await writeDraft(tx, actor, table, { ...before, title, kind })
    // Nobody else has seen anything of it yet.
    if (table.state === "drafting") await tx.agreement.updateMany({ where: { id: table.id }, data: { title, kind } })
  })
}
