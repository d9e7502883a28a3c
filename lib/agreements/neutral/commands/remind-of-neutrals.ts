import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockAgreement, neutralColumns } from "#lib/agreements/neutral/moving"
import { reminderDays } from "#lib/agreements/neutral/policy"
import { waitingNeutrals } from "#lib/agreements/neutral/visibility"
import { refusalJob } from "#lib/agreements/policy"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyMember, notifyPerson } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds the parties that have not answered a proposed neutral person, and the person who has not answered the parties,
 * once each. Silence is no yes. Refuses: agreements.jobs_only.
 */
export async function remindOfNeutrals(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  const waiting = await asActor(actor, tx =>
    tx.neutralPerson.findMany({
      where: waitingNeutrals(actor, fromNow(-reminderDays * day)),
      orderBy: { id: "asc" },
      select: { id: true, agreementId: true },
    }),
  )
  const reminded = await oneByOne(waiting, one => remindOfOne(actor, one))
  return { reminded }
}

/** False where it was answered, taken back or reminded of meanwhile. */
function remindOfOne(actor: Actor, { id, agreementId }: { id: string; agreementId: string }): Promise<boolean> {
  return asActor(actor, async tx => {
    const agreement = await lockAgreement(tx, agreementId)
    const where = { AND: [{ id }, waitingNeutrals(actor, fromNow(-reminderDays * day))] }
    const neutral = await tx.neutralPerson.findFirst({ where, select: neutralColumns })
    if (!neutral) return false
    await tx.neutralPerson.updateMany({ where: { id }, data: { remindedFor: neutral.state } })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreementId },
      event: "neutral_person.reminded",
      partyIds: neutral.partyIds,
    })
    if (neutral.state === "asked") {
      await notifyPerson(tx, neutral.userId, { kind: "neutralAskedWaits", path: paths.neutral.one(id) })
      return true
    }
    const silent = neutral.partyIds.filter(party => !neutral.consents.some(({ memberId }) => memberId === party))
    for (const party of silent) {
      await notifyMember(tx, party, {
        kind: "neutralProposalWaits",
        values: { title: agreement.title },
        path: paths.agreements.neutral(agreementId),
      })
    }
    return true
  })
}
