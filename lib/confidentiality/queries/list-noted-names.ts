import type { Actor } from "#lib/actor"
import { type KnownName, kindAt, namePlaces } from "#lib/confidentiality/known-names"
import { notedNames } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The names that all parties of a partnership have read, each with where it stood first. */
export async function listNotedNames(actor: Actor, partnershipId: string): Promise<KnownName[]> {
  if (!isId(partnershipId)) return []
  const rows = await asActor(actor, tx =>
    tx.notedName.findMany({
      where: { ...notedNames(actor), partnershipId },
      orderBy: [{ notedOn: "asc" }, { id: "asc" }],
      select: { name: true, place: true, memberId: true, reference: true, notedOn: true },
    }),
  )
  return rows.flatMap(({ name, memberId, reference, notedOn, ...row }) => {
    const place = namePlaces.find(known => known === row.place)
    if (!place) return []
    const where = { place, reference, on: notedOn.toISOString().slice(0, 10) }
    return { name, kind: kindAt[place], where, ...(memberId && { memberId }) }
  })
}
