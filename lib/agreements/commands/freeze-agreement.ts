import type { Actor, MemberKind } from "#lib/actor"
import { refusalUndoWork } from "#lib/agreements/amendment/policy"
import { blocks } from "#lib/agreements/checks/run-checks"
import { permit, refusal } from "#lib/agreements/codes"
import { logText } from "#lib/agreements/evidence/record"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { refusalWithoutYes } from "#lib/agreements/negotiation/express-yes"
import { findingsFor } from "#lib/agreements/negotiation/findings"
import { readLog } from "#lib/agreements/negotiation/log"
import type { Revision } from "#lib/agreements/negotiation/revision-in-force"
import { lockTable, type Table } from "#lib/agreements/negotiation/table"
import { isBaseMoved, refusalFreezeAgreement } from "#lib/agreements/policy"
import { tellApprovers, tellWhoMaySign } from "#lib/agreements/roles/tell"
import { faultOfLastDay, type SigningOrder, signingDays, turnOf } from "#lib/agreements/signing/policy"
import type { FreezeAgreementInput } from "#lib/agreements/signing/schema"
import { sha256 } from "#lib/agreements/terms/canonical"
import { addDays } from "#lib/agreements/terms/days"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, elevated, type Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"
import { getWorkDone } from "#lib/projects/queries/get-work-done"

/**
 * Freezes the agreed text and asks every signatory of every party to sign it. How many of a party must sign, and which
 * kind of party first, are frozen with it, and until which day; who has to wait is told when their turn comes. From here on
 * nothing changes but by declining, by recalling and by the end of that day, which void what was signed.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_agreed,
 * agreements.check_blocks, agreements.party_without_signatory, agreements.too_few_signatories, agreements.base_moved,
 * agreements.amendment_in_signing, agreements.work_was_done, agreements.duty_not_accepted,
 * agreements.row_not_accepted, common.invalid_input.
 */
export async function freezeAgreement(actor: Actor, input: FreezeAgreementInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    const revision = table.proposed
    if (!revision?.digest) throw refusal("agreements.not_agreed")
    const blocked = blocks(await findingsFor(actor, revision, table.partyIds))
    const signatories = await signatoriesOf(tx, table.partyIds)
    const people = table.partyIds.map(party => signatories.filter(({ memberId }) => memberId === party))
    const facts = {
      blocked,
      partiesWithoutSignatory: people.filter(({ length }) => length === 0).length,
      partiesTooFew: people.filter(([one, ...more]) => one && one.member.signaturesNeeded > more.length + 1).length,
      isBaseMoved: isBaseMoved(revision, table.amendment),
    }
    permit(refusalFreezeAgreement(actor, table, facts))
    permit(await refusalWithoutYes(tx, table, revision))
    if (table.amendment && revision.statement) {
      const done = await getWorkDone(actor, table.amendment.amendsId)
      permit(refusalUndoWork(revision.terms, revision.statement.base.terms, done))
    }
    const { order = "any", signUntil = addDays(today(), signingDays) } = input
    const fault = faultOfLastDay(signUntil, today())
    if (fault) throw new Refusal("common.invalid_input", "invalid", { signUntil: { code: fault } })
    const along = { frozenRevisionId: revision.id, signUntil: new Date(signUntil) }
    await moveAgreement(tx, { ...table, version: input.version }, "freeze", along)
    await requestSignatures(tx, table, { ...revision, digest: revision.digest }, { signatories, order })
    const recordSha256 = await freezeRecord(tx, table, revision.id)
    const said = { version: revision.number, termsSha256: revision.digest, recordSha256, signUntil }
    await recordEvidence(tx, table, "frozen", said)
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "agreement.frozen",
      partyIds: table.partyIds,
      values: { revision: revision.number, digest: revision.digest },
    })
    // An approval is bound to the version that the freezing made.
    const frozen = { ...table, version: input.version + 1, frozenRevisionId: revision.id }
    for (const party of table.partyIds) {
      await tellApprovers(tx, frozen, party)
      await tellWhoMaySign(tx, frozen, party)
    }
  })
}

/** Keeps what was said on the way to this text, byte for byte: what is signed is signed with how it came about. */
async function freezeRecord(tx: Tx, table: Table, revisionId: string): Promise<string> {
  const { log } = await readLog(tx, table.id)
  const text = logText(log)
  const place = { agreementId: table.id, partnershipId: table.partnershipId, revisionId }
  await tx.negotiationRecord.create({
    data: { ...place, text, sha256: sha256(text), frozenAt: now() },
    select: { id: true },
  })
  return sha256(text)
}

type Signatory = {
  memberId: string
  userId: string
  name: string
  member: { kind: MemberKind; signaturesNeeded: number }
}

/** The other side's people are not visible to the actor; who will be asked to sign is known to all parties from now on. */
function signatoriesOf(tx: Tx, partyIds: readonly string[]): Promise<Signatory[]> {
  return elevated(tx, () =>
    tx.representative.findMany({
      where: {
        memberId: { in: [...partyIds] },
        isSignatory: true,
        endedAt: null,
        user: { closedAt: null, suspendedAt: null },
      },
      select: {
        memberId: true,
        userId: true,
        name: true,
        member: { select: { kind: true, signaturesNeeded: true } },
      },
    }),
  )
}

/** Who signed or declined this very text before it was recalled is asked anew: the old act stays on record, void. */
async function requestSignatures(
  tx: Tx,
  table: Table,
  revision: Revision & { digest: string },
  { signatories, order }: { signatories: readonly Signatory[]; order: SigningOrder },
): Promise<void> {
  // All are asked in one moment: whoever reads them in their order must not find one a millisecond behind.
  const requestedAt = now()
  const asked = signatories.map(({ member, ...signatory }) => ({
    agreementId: table.id,
    partnershipId: table.partnershipId,
    revisionId: revision.id,
    digest: revision.digest,
    requestedAt,
    turn: turnOf(member.kind, order),
    partySignatures: member.signaturesNeeded,
    ...signatory,
  }))
  await tx.signature.createMany({ data: asked })
}
