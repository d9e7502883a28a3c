import { elevated, type Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** Tells those who get a copy that the finished document lies ready, each for their own side. */
export async function tellCopies(tx: Tx, agreementId: string): Promise<void> {
  await elevated(tx, async () => {
    const named = await tx.signingRole.findMany({
      where: { agreementId, kind: "copy" },
      select: { memberId: true, userId: true, agreement: { select: { title: true } } },
    })
    for (const { memberId, userId, agreement } of named) {
      const notice = {
        kind: "copyReady",
        values: { title: agreement.title },
        path: `${paths.agreements.one(agreementId)}#papers`,
      }
      await notifyMember(tx, memberId, notice, { userIds: [userId] })
    }
  })
}
