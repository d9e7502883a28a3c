import type { NegotiationLog } from "#lib/agreements/evidence/record"
import type { PlaceValue } from "#lib/agreements/terms/place"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

/** The names of who speaks in a log, by id: shown beside it, and never part of what is proved. */
export type PeopleNamed = Readonly<Record<string, string>>

/** Comments as a log reads them, each with every time that it was put away or taken up again. */
export const saidComments = {
  orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
  include: { steps: { orderBy: { number: "asc" } } },
} as const satisfies Prisma.SectionCommentFindManyArgs

/** The rows of which a log is made. */
const logColumns = {
  handOvers: { orderBy: [{ handedAt: "asc" }, { id: "asc" }] },
  proposals: { orderBy: [{ proposedAt: "asc" }, { id: "asc" }] },
  comments: saidComments,
  marks: { orderBy: [{ section: "asc" }, { memberId: "asc" }] },
  yeses: { where: { subject: { not: null } }, orderBy: [{ givenAt: "asc" }, { id: "asc" }] },
  revisions: { where: { proposedAt: { not: null } }, select: { number: true, digest: true } },
} as const satisfies Prisma.AgreementSelect

type LogRows = Prisma.AgreementGetPayload<{ select: typeof logColumns & { reference: true } }>

/** What all parties of an agreement have said to each other so far. Drafts and internal notes are never read here. */
export async function readLog(tx: Tx, agreementId: string): Promise<{ log: NegotiationLog; people: PeopleNamed }> {
  return logOf(
    await tx.agreement.findUniqueOrThrow({ where: { id: agreementId }, select: { reference: true, ...logColumns } }),
  )
}

/** A log of these rows, each kind in the order in which it was said. */
export function logOf({ reference, handOvers, proposals, comments, marks, yeses, revisions }: LogRows): {
  log: NegotiationLog
  people: PeopleNamed
} {
  const digests = new Map(revisions.map(({ number, digest }) => [number, digest]))
  const log: NegotiationLog = {
    format: "lrn-negotiation",
    formatVersion: 3,
    reference,
    handOvers: handOvers.map(row => ({
      at: row.handedAt.toISOString(),
      event: row.event,
      orgRef: row.memberId,
      personRef: row.handedById,
      toOrgRef: row.holderId,
      version: row.revisionNumber,
      termsSha256: digests.get(row.revisionNumber) ?? "",
      isChanged: row.isChanged,
      note: row.note,
      answerHopedOn: row.answerHopedOn?.toISOString().slice(0, 10) ?? null,
    })),
    proposals: proposals.map(row => ({
      ref: row.id,
      section: row.section,
      place: row.place,
      kind: row.kind,
      value: (row.wording as { value: PlaceValue }).value,
      reason: row.reason,
      version: row.revisionNumber,
      baseSha256: row.baseSha256,
      at: row.proposedAt.toISOString(),
      orgRef: row.memberId,
      personRef: row.proposedById,
      state: row.state,
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      answeredOrgRef: row.answeredMemberId,
      answeredPersonRef: row.answeredById,
      countersRef: row.answersId,
    })),
    comments: comments.map(row => ({
      at: row.writtenAt.toISOString(),
      section: row.section,
      text: row.text,
      version: row.revisionNumber,
      orgRef: row.memberId,
      personRef: row.writtenById,
      forRefs: row.mentionedIds,
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      // Of what was put away before steps were kept nobody stands in a log by their id: `resolvedAt` says it.
      steps: row.steps.flatMap(({ kind, takenAt, memberId: orgRef, takenById: personRef }) =>
        orgRef && personRef ? [{ at: takenAt.toISOString(), kind, orgRef, personRef }] : [],
      ),
    })),
    marks: marks.map(row => ({
      at: row.markedAt.toISOString(),
      section: row.section,
      sectionSha256: row.sectionDigest,
      orgRef: row.memberId,
      personRef: row.markedById,
    })),
    rows: yeses.map(row => ({
      at: row.givenAt.toISOString(),
      subject: row.subject ?? "",
      rowSha256: row.digest,
      orgRef: row.memberId,
      personRef: row.givenById,
    })),
  }
  const people = [
    ...handOvers.map(row => [row.handedById, row.handedByName] as const),
    ...proposals.map(row => [row.proposedById, row.proposedByName] as const),
    ...proposals.map(row => [row.answeredById ?? "", row.answeredByName ?? ""] as const),
    ...comments.flatMap(row => row.mentionedIds.map((id, place) => [id, row.mentionedNames[place] ?? ""] as const)),
    ...comments.map(row => [row.writtenById, row.writtenByName] as const),
    ...comments.flatMap(({ steps }) => steps.map(step => [step.takenById ?? "", step.takenByName] as const)),
    ...marks.map(row => [row.markedById, row.markedByName] as const),
    ...yeses.map(row => [row.givenById, row.givenByName] as const),
  ]
  return { log, people: Object.fromEntries(people.filter(([id]) => id !== "")) }
}
