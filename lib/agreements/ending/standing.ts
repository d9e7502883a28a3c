import type { Actor } from "#lib/actor"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { isId } from "#lib/ids"

/** How an agreement stands, as the rules of ending ask about it. */
export type Standing = {
  id: string
  reference: string
  partnershipId: string
  title: string
  state: AgreementState
  version: number
  amendsId: string | null
  partyIds: string[]
  /** Whether a change of it is being signed. */
  isInSigning: boolean
}

/**
 * Locks an agreement and reads how it stands. It is the lock at which all its amendments queue, so none can be frozen or
 * signed beside a notice. Not visible is not there: common.not_found.
 */
export async function lockStanding(tx: Tx, actor: Actor, agreementId: string): Promise<Standing> {
  if (!isId(agreementId)) throw refusal("common.not_found")
  await tx.$queryRaw`SELECT id::text FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
  return readStanding(tx, actor, agreementId)
}

async function readStanding(tx: Tx, actor: Actor, agreementId: string): Promise<Standing> {
  const agreement = await tx.agreement.findFirst({
    where: { id: agreementId, ...visibleAgreements(actor) },
    select: {
      id: true,
      reference: true,
      partnershipId: true,
      title: true,
      state: true,
      version: true,
      amendsId: true,
      amendments: { where: { state: "signing" }, select: { id: true } },
      partnership: { select: { partyIds: true } },
    },
  })
  if (!agreement) throw refusal("common.not_found")
  const { amendments, partnership, ...facts } = agreement
  return { ...facts, partyIds: partnership.partyIds, isInSigning: amendments.length > 0 }
}
