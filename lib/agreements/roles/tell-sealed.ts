import type { SignatureState } from "#lib/agreements/lifecycle"
import { elevated, type Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

const signedStates: SignatureState[] = ["signed", "signed_by_hand"]

/**
 * Tells everybody who signed, who approved and who gets a copy, each once and on their own side, that the sealed document lies
 * ready. The mail says by which fingerprint it is known and brings nothing of it: who reads the mail need not be who may
 * read the agreement.
 */
export async function tellSealed(tx: Tx, document: { agreementId: string; revisionId: string; sha256: string }) {
  const { agreementId, revisionId, sha256 } = document
  await elevated(tx, async () => {
    const { title, reference, roles, signatures } = await tx.agreement.findUniqueOrThrow({
      where: { id: agreementId },
      select: {
        title: true,
        reference: true,
        roles: { select: person },
        signatures: { where: { revisionId, state: { in: signedStates }, voidedAt: null }, select: person },
      },
    })
    const notice = {
      kind: "copyReady",
      values: { title },
      mailed: { reference, fingerprint: sha256 },
      path: `${paths.agreements.one(agreementId)}#papers`,
    }
    const people = [...signatures, ...roles]
    for (const memberId of new Set(people.map(one => one.memberId))) {
      const userIds = people.filter(one => one.memberId === memberId).map(({ userId }) => userId)
      await notifyMember(tx, memberId, notice, { userIds })
    }
  })
}

const person = { memberId: true, userId: true } as const
