import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import { refusalHandOverText } from "#lib/agreements/amendment/policy"
import { marksThatHold } from "#lib/agreements/fairness/holding"
import { dutiesToTakeOn, type ExpressYes } from "#lib/agreements/fairness/one-sided-duties"
import { awaitingOf } from "#lib/agreements/first-text/awaiting"
import { gapsOf } from "#lib/agreements/first-text/to-offer"
import { negotiating } from "#lib/agreements/lifecycle"
import { yesesOf } from "#lib/agreements/negotiation/express-yes"
import { findingsFor } from "#lib/agreements/negotiation/findings"
import { parsed, revisionColumns, revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { acceptedHands, handDay, signatureColumns, signatureView } from "#lib/agreements/negotiation/signing"
import { sectionStands } from "#lib/agreements/negotiation/stands"
import { isBaseMoved, mayWrite, refusalHoldPen } from "#lib/agreements/policy"
import { refusalAnswerProposal } from "#lib/agreements/proposals/policy"
import { answerDaysWhenUnsaid } from "#lib/agreements/renegotiation/policy"
import { hasSigningLapsed, isSigningOver } from "#lib/agreements/signing/policy"
import { type AmendmentKind, changesBeyond } from "#lib/agreements/terms/amendment-kinds"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { rowsToAccept } from "#lib/agreements/terms/matrix-rows"
import type { AgreementView } from "#lib/agreements/views"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { isId } from "#lib/ids"
import { getWorkDone } from "#lib/projects/queries/get-work-done"

/** One agreement as its party sees it, or null where there is none for this actor. */
export async function getAgreement(actor: Actor, agreementId: string): Promise<AgreementView | null> {
  if (!isId(agreementId)) return null
  const you = actingMember(actor)
  return asActor(actor, async tx => {
    const found = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        id: true,
        partnershipId: true,
        reference: true,
        title: true,
        kind: true,
        state: true,
        version: true,
        holderId: true,
        turnSince: true,
        turnNote: true,
        reason: true,
        signUntil: true,
        inForceAt: true,
        endedAt: true,
        amendsId: true,
        amendmentNumber: true,
        amends: { select: { reference: true, state: true } },
        amendments: amendmentsOf(actor),
        partnership: {
          select: { partyIds: true, awaitedId: true, parties: { select: { memberId: true, name: true, kind: true } } },
        },
        revisions: {
          where: visibleRevisions(actor),
          orderBy: { number: "desc" },
          select: { number: true, authorId: true, savedByName: true, proposedAt: true, note: true, digest: true },
        },
        marks: { select: { memberId: true, section: true, sectionDigest: true } },
        comments: { where: { resolvedAt: null }, select: { section: true } },
        proposals: { where: { state: "open" }, select: { section: true, memberId: true, state: true } },
        handOvers: { orderBy: { handedAt: "desc" }, take: 1, select: { answerHopedOn: true, handedAt: true } },
        signatures: {
          orderBy: [{ requestedAt: "asc" }, { turn: "asc" }, { name: "asc" }, { id: "asc" }],
          select: signatureColumns,
        },
        scans: {
          where: { state: "open" },
          select: { attestations: { where: { usedAt: { not: null } }, select: { memberId: true } } },
        },
        neutrals: { where: { closedAt: null }, take: 1, select: neutralColumns },
      },
    })
    const newest = found?.revisions[0]
    if (!found || !newest) return null
    const { partnership, marks, comments, proposals: open, handOvers, ...rest } = found
    const { signatures, amendments, neutrals, scans, amendsId, amends, amendmentNumber, ...head } = rest
    const revision = parsed(
      await tx.agreementRevision.findUniqueOrThrow({
        where: { agreementId_number: { agreementId, number: newest.number } },
        select: revisionColumns,
      }),
    )
    const { terms, statement } = revision
    const amendment =
      amendsId && amends && statement
        ? {
            amendsId,
            amendsReference: amends.reference,
            amendsState: amends.state,
            number: amendmentNumber,
            ...statement,
            isBaseMoved: !head.inForceAt && isBaseMoved(revision, { inForce: await revisionInForce(tx, amendsId) }),
            beyond: changesBeyond(statement.kinds, statement.base.terms, terms),
          }
        : null
    const { partyIds, awaitedId } = partnership
    const awaiting = await awaitingOf(tx, actor, { id: agreementId, awaitedId, terms })
    const isDraft = newest.proposedAt === null && refusalHoldPen(actor, head) === null
    const done = isDraft && amendsId ? await getWorkDone(actor, amendsId) : null
    const standing = { isBaseMoved: amendment?.isBaseMoved ?? false, done }
    const barrier = isDraft && !awaiting ? refusalHandOverText(revision, standing) : null
    const isChanged = amendments.some(({ amendmentNumber: number }) => number !== null)
    const { reviews } = (isChanged ? await revisionInForce(tx, agreementId) : revision).terms.sections
    const findings = await findingsFor(actor, revision, partyIds)
    const proposals = open.map(one => ({
      ...one,
      isToAnswer: refusalAnswerProposal(actor, head, one, "refuse") === null,
    }))
    const base = statement?.base.terms ?? null
    const yeses = await yesesOf(tx, agreementId)
    const holding = marksThatHold({ terms, base }, marks, yeses)
    const gaps = gapsOf({ terms, awaiting })
    const facts = { partyIds, marks: holding, comments, proposals, findings, base, gaps }
    const sections = sectionStands(terms, facts)
    return {
      ...head,
      kind: head.kind as AgreementKind,
      amendment,
      awaiting,
      answerDays: reviews.renegotiationAnswerDays ?? answerDaysWhenUnsaid,
      amendments: amendments.map(({ amendmentNumber: number, revisions: [said], holderId, ...row }) => ({
        ...{ id: row.id, reference: row.reference, state: row.state },
        inForceOn: heldFrom(row),
        number,
        kinds: (said?.kinds ?? []) as AmendmentKind[],
        reason: said?.reason ?? "",
        isYourTurn: negotiating.includes(row.state) && holderId === you?.id,
      })),
      parties: partyIds.flatMap(id =>
        partnership.parties
          .filter(party => party.memberId === id)
          .map(party => ({ ...party, isYou: party.memberId === you?.id })),
      ),
      isYourTurn: negotiating.includes(head.state) && head.holderId === you?.id,
      mayWrite: mayWrite(you),
      isSignatory: you?.isSignatory ?? false,
      neutral: neutralOf(actor, neutrals[0]),
      answerHopedOn: hopedOn(handOvers[0], head),
      signUntil: dayIn(head.signUntil),
      isSigningOver: isSigningOver({ signUntil: dayIn(head.signUntil) }, today()),
      hasSigningLapsed: hasSigningLapsed(head, signatures),
      terms,
      digest: head.revisions.find(revision => revision.proposedAt !== null)?.digest ?? null,
      hasUnsentDraft: newest.proposedAt === null,
      barrier,
      sections,
      oneSided: dutiesToTakeOn(terms, base).map(duty => withYeses(duty, yeses)),
      matrixRows: rowsToAccept(terms, base).map(row => withYeses(row, yeses)),
      settledCount: sections.filter(section => section.settled).length,
      findings,
      signatures: signatures.map(row => signatureView(actor, row)),
      inForceOn: heldFrom({ inForceAt: head.inForceAt, signatures }),
      waitingScan: scans[0] ? { attestedBy: scans[0].attestations.map(({ memberId }) => memberId) } : null,
    }
  })
}

const dayIn = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null

/** The wish that was said with the pen; where the pen stayed and its turn began anew, nothing was said with it. */
function hopedOn(last: { answerHopedOn: Date | null; handedAt: Date } | undefined, { turnSince }: { turnSince: Date }) {
  return last && last.handedAt >= turnSince ? dayIn(last.answerHopedOn) : null
}

type Held = { inForceAt: Date | null; signatures: { byHand: { signedOn: Date }[] }[] }

/** From which day it holds: that of the last signature, or the last one on paper. */
function heldFrom({ inForceAt, signatures }: Held) {
  return inForceAt && (handDay(signatures.flatMap(({ byHand }) => byHand)) ?? inForceAt.toISOString().slice(0, 10))
}

function withYeses<Asked extends { digest: string }>(asked: Asked, yeses: readonly ExpressYes[]) {
  return { ...asked, acceptedBy: yeses.filter(({ digest }) => digest === asked.digest) }
}

function amendmentsOf(actor: Actor) {
  const columns = {
    id: true,
    reference: true,
    amendmentNumber: true,
    state: true,
    holderId: true,
    inForceAt: true,
    signatures: { select: { byHand: acceptedHands } },
    revisions: {
      where: visibleRevisions(actor),
      orderBy: { number: "desc" },
      take: 1,
      select: { kinds: true, reason: true },
    },
  } as const
  return { where: visibleAgreements(actor), orderBy: { openedAt: "desc" }, select: columns } as const
}

const neutralColumns = {
  name: true,
  memberName: true,
  state: true,
  consents: { select: { memberId: true } },
} as const

function neutralOf(
  actor: Actor,
  row: Prisma.NeutralPersonGetPayload<{ select: typeof neutralColumns }> | undefined,
): AgreementView["neutral"] {
  if (!row) return null
  const { consents, ...neutral } = row
  const hasAgreed = consents.some(({ memberId }) => memberId === actingMember(actor)?.id)
  return { ...neutral, isToAnswer: row.state === "proposed" && !hasAgreed && mayWrite(actingMember(actor)) }
}
