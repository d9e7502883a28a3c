import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import { concluded, frozen, onTheTable } from "#lib/agreements/lifecycle"
import type { Prisma } from "#lib/db/generated/client"
import type { DocumentKind } from "#lib/db/generated/enums"

const nobody = "00000000-0000-0000-0000-000000000000"

/**
 * Agreements of the actor's partnerships. What was never handed over is seen by the side that holds the pen alone, also
 * after it was withdrawn. Jobs see all.
 */
export function visibleAgreements(actor: Actor): Prisma.AgreementWhereInput {
  if (actor.kind === "system") return {}
  const memberId = actingMember(actor)?.id ?? nobody
  return {
    partnership: { partyIds: { has: memberId } },
    OR: [{ holderId: memberId }, { revisions: { some: { proposedAt: { not: null } } } }],
  }
}

/** Revisions that were handed over, and the actor's own that were not yet. */
export function visibleRevisions(actor: Actor): Prisma.AgreementRevisionWhereInput {
  return { OR: [{ proposedAt: { not: null } }, { authorId: actingMember(actor)?.id ?? nobody }] }
}

/** Agreements whose text has come as far as this document: frozen, or signed by all. For jobs, which see all of them. */
export function agreementsOnPaper(kind: DocumentKind): Prisma.AgreementWhereInput {
  return {
    state: { in: [...(kind === "terms" ? frozen : concluded)] },
    frozenRevisionId: { not: null },
  }
}

/** Turns for whose answer a day was named that has come near, and of which nobody was reminded. For jobs. */
export function hopedForBy(moment: Date): Prisma.HandOverWhereInput {
  return {
    answerHopedOn: { lte: moment },
    remindedAt: null,
    agreement: { state: { in: [...onTheTable] } },
  }
}

/** Final documents whose revision has no sealed one yet. For jobs. */
export const documentsToSeal: Prisma.AgreementDocumentWhereInput = {
  kind: "final",
  revision: { documents: { none: { kind: "sealed" } } },
}
