import type { Actor } from "#lib/actor"
import { sentInvitations } from "#lib/agreements/invitation/visibility"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** First texts that the actor's side writes, of which nothing has come yet. */
export function ownFirstTexts(actor: Actor): Prisma.AgreementWhereInput {
  return { AND: [visibleAgreements(actor), { state: "drafting", partnership: { awaitedId: { not: null } } }] }
}

/** The invitations that a first text goes with, or that it was begun for. */
export function invitationsOfText(
  actor: Actor,
  { id, awaitedId }: { id: string; awaitedId: string | null },
): Prisma.AgreementInvitationWhereInput {
  const begunFor = awaitedId === null ? [] : [{ id: awaitedId }]
  return { AND: [sentInvitations(actor), { OR: [...begunFor, { offered: { agreementId: id } }] }] }
}
