import type { Actor } from "#lib/actor"
import { viewOfStep } from "#lib/agreements/negotiation/comment-steps"
import { comparedColumns } from "#lib/agreements/negotiation/comparing"
import { logOf, saidComments } from "#lib/agreements/negotiation/log"
import type { NeutralReading } from "#lib/agreements/neutral/views"
import { ownRoles, partiesOf, readHead } from "#lib/agreements/neutral/visibility"
import { textStands } from "#lib/agreements/proposals/policy"
import { type TextProposalView, wordingOf } from "#lib/agreements/proposals/views"
import type { AgreementKind } from "#lib/agreements/terms/field"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { withValue } from "#lib/agreements/terms/place"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { asActor, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { isId } from "#lib/ids"

/**
 * What all parties share of one agreement, for its neutral person: versions that were handed over, what was proposed and
 * not taken back, and what was said. Nothing of it before the person has said yes, and nothing from the end on: null.
 */
export async function getNeutralReading(actor: Actor, neutralId: string): Promise<NeutralReading | null> {
  if (!isId(neutralId)) return null
  return asActor(actor, async tx => {
    const neutral = await tx.neutralPerson.findFirst({
      where: { AND: [{ id: neutralId, state: "active" }, await ownRoles(tx, actor)] },
      select: { agreementId: true, partnershipId: true, partyIds: true },
    })
    const head = neutral && (await readHead(tx, neutral.agreementId))
    if (!head) return null
    const rows = await sharedRows(tx, neutral.agreementId)
    const texts = new Map(rows.revisions.map(({ number, terms }) => [number, parseTerms(terms)]))
    const terms = texts.get(rows.revisions[0]?.number ?? 0)
    if (!terms) return null
    return {
      ...head,
      id: neutralId,
      kind: head.kind as AgreementKind,
      parties: await partiesOf(tx, neutral),
      revisions: rows.revisions.map(({ terms: _, ...revision }) => revision),
      terms,
      comments: rows.comments.map(({ resolvedAt, steps, ...comment }) => ({
        ...comment,
        steps: steps.map(viewOfStep),
        isForYou: false,
        neutralOf: neutral.partyIds.includes(comment.memberId) ? null : "",
        isResolved: resolvedAt !== null,
      })),
      proposals: rows.proposals.flatMap(proposal => viewOf(proposal, texts, terms)),
      // Which section a side has said yes to may rest on a draft of its own: yeses are no part of this reading.
      record: logOf({ reference: head.reference, marks: [], yeses: [], ...rows }),
    }
  })
}

async function sharedRows(tx: Tx, agreementId: string) {
  const where = { agreementId }
  const revisions = await tx.agreementRevision.findMany({
    where: { ...where, proposedAt: { not: null } },
    orderBy: { number: "desc" },
    select: comparedColumns,
  })
  const proposals = await tx.textProposal.findMany({
    where: { ...where, state: { not: "withdrawn" } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
  })
  const comments = await tx.sectionComment.findMany({ where, ...saidComments })
  const handOvers = await tx.handOver.findMany({ where, orderBy: [{ handedAt: "asc" }, { id: "asc" }] })
  return { revisions, proposals, comments, handOvers }
}

/** A proposal as somebody reads it who can neither make nor answer one. */
function viewOf(
  { wording, baseSha256, ...row }: Prisma.TextProposalGetPayload<object>,
  texts: ReadonlyMap<number, Terms>,
  onTable: Terms,
): TextProposalView[] {
  const before = texts.get(row.revisionNumber)
  if (!before) return []
  const proposal = { ...row, section: row.section as SectionKey }
  const held = wordingOf({ ...proposal, wording, baseSha256 })
  return [
    {
      ...proposal,
      isYours: false,
      value: held.value,
      before,
      after: withValue(before, held.place, held.value) ?? before,
      onTable,
      isOutdated: row.state === "open" && !textStands(onTable, held),
      isDraftOtherwise: false,
      isLeftOut: false,
    },
  ]
}
