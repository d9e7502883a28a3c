import type { Actor } from "#lib/actor"
import type { Held } from "#lib/agreements/clearance/lines"
import type { Terms } from "#lib/agreements/terms/schema"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { listHandedInFiles } from "#lib/projects/queries/list-handed-in-files"

type Place = { agreementId: string; partnershipId: string }

/**
 * What each party may hold of the others: personal data where the terms say that there is any, what is confidential in any
 * form, and each document of another party's work that it has opened here. By member.
 */
export async function heldByEach(
  actor: Actor,
  { agreementId, partnershipId }: Place,
  terms: Terms,
  partyIds: readonly string[],
): Promise<Map<string, Held[]>> {
  const files = await listHandedInFiles(actor, agreementId)
  const openings = await listDocumentOpenings(
    actor,
    partnershipId,
    files.map(({ id }) => id),
  )
  const { holdsPersonalData } = terms.sections.safeguarding
  const always: Held[] = [
    ...(holdsPersonalData ? [{ key: "personal_data", kind: "personal_data", name: "" } as const] : []),
    { key: "confidential", kind: "confidential", name: "" },
  ]
  return new Map(
    partyIds.map(party => {
      const opened = files.filter(
        ({ id, memberId }) =>
          memberId !== party && openings.some(({ documentId, by }) => documentId === id && by.memberId === party),
      )
      return [party, [...always, ...opened.map(({ id, name }): Held => ({ key: id, kind: "file", name }))]]
    }),
  )
}
