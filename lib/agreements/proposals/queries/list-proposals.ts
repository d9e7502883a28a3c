import { type Actor, actingMember } from "#lib/actor"
import { negotiating } from "#lib/agreements/lifecycle"
import { parsed, type Revision, revisionColumns } from "#lib/agreements/negotiation/revision-in-force"
import { textStands } from "#lib/agreements/proposals/policy"
import { type TextProposalView, wordingOf } from "#lib/agreements/proposals/views"
import { visibleProposals } from "#lib/agreements/proposals/visibility"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { rowToCome, says, withValue } from "#lib/agreements/terms/place"
import { visibleRevisions } from "#lib/agreements/visibility"
import { asActor, type Tx } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What was proposed for the text of an agreement, or of one section of it, with every answer, the oldest first. */
export async function listProposals(
  actor: Actor,
  agreementId: string,
  section?: SectionKey,
): Promise<TextProposalView[]> {
  if (!isId(agreementId)) return []
  const memberId = actingMember(actor)?.id
  return asActor(actor, async tx => {
    const rows = await tx.textProposal.findMany({
      where: { AND: [{ agreementId, ...(section ? { section } : {}) }, visibleProposals(actor)] },
      orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
      select: { ...columns, agreement: { select: { holderId: true, state: true } } },
    })
    if (rows.length === 0) return []
    const texts = await textsOf(tx, actor, agreementId, rows)
    return rows.flatMap(({ agreement, wording, baseSha256, ...row }): TextProposalView[] => {
      const proposal = { ...row, section: row.section as SectionKey }
      const held = wordingOf({ ...proposal, wording, baseSha256 })
      const before = texts.numbered.get(row.revisionNumber)?.terms
      if (!before) return []
      const isOpen = row.state === "open"
      const holds = agreement.holderId === memberId && negotiating.includes(agreement.state)
      const isOnTable = row.state === "accepted" && row.revisionNumber === texts.proposed.number
      return [
        {
          ...proposal,
          isYours: row.memberId === memberId,
          value: held.value,
          before,
          after: withValue(before, held.place, held.value) ?? before,
          onTable: texts.proposed.terms,
          isOutdated: isOpen && !textStands(texts.proposed.terms, held),
          isDraftOtherwise: isOpen && holds && !textStands(texts.current.terms, held),
          isLeftOut:
            holds && isOnTable && held.place.rowId !== rowToCome && !says(texts.current.terms, held.place, held.value),
        },
      ]
    })
  })
}

/** The texts that the proposals were made against, what was handed over last, and the reader's own draft or that. */
async function textsOf(tx: Tx, actor: Actor, agreementId: string, rows: readonly { revisionNumber: number }[]) {
  const seen = { AND: [{ agreementId }, visibleRevisions(actor)] }
  const newest = await tx.agreementRevision.findMany({
    where: seen,
    orderBy: { number: "desc" },
    take: 2,
    select: revisionColumns,
  })
  const missing = rows.map(row => row.revisionNumber).filter(number => !newest.some(one => one.number === number))
  const older = await tx.agreementRevision.findMany({
    where: { AND: [seen, { number: { in: missing } }] },
    select: revisionColumns,
  })
  const revisions: Revision[] = [...newest, ...older].map(parsed)
  const [current] = revisions
  const proposed = revisions.find(({ proposedAt }) => proposedAt !== null)
  // What is proposed is proposed for a text that was handed over.
  if (!current || !proposed) throw new Error(`Agreement ${agreementId} has proposals and no text that was handed over`)
  return { numbered: new Map(revisions.map(revision => [revision.number, revision])), current, proposed }
}

const columns = {
  id: true,
  agreementId: true,
  section: true,
  place: true,
  kind: true,
  memberId: true,
  revisionNumber: true,
  baseSha256: true,
  wording: true,
  reason: true,
  state: true,
  version: true,
  proposedByName: true,
  proposedAt: true,
  answer: true,
  answeredMemberId: true,
  answeredByName: true,
  answeredAt: true,
  answersId: true,
} as const
