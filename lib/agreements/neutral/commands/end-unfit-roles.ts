import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockAgreement, type Neutral, neutralColumns, notifyParties, recordStep } from "#lib/agreements/neutral/moving"
import { neutralWorks } from "#lib/agreements/neutral/policy"
import { moveNeutral } from "#lib/agreements/neutral/transition"
import { membersOf, neutralsOfParty, standingRepresentative } from "#lib/agreements/neutral/visibility"
import { refusalJob } from "#lib/agreements/policy"
import { asActor, type Tx } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyPerson } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Ends what may not go on: the person acts for a party now, or no more for the member they were asked as, or the text is
 * signed or given up. They see nothing from that moment on by the rules of sight; here it comes into the record. What
 * somebody said of being asked is forgotten once they have left.
 * Refuses: agreements.jobs_only.
 */
export async function endUnfitRoles(actor: Actor): Promise<{ ended: number }> {
  permit(refusalJob(actor))
  await asActor(actor, forgetLeft)
  const open = await asActor(actor, tx =>
    tx.neutralPerson.findMany({
      where: { AND: [neutralsOfParty(actor), { closedAt: null }] },
      orderBy: { id: "asc" },
      select: { id: true, agreementId: true },
    }),
  )
  const ended = await oneByOne(
    open.map(({ id }) => id),
    id => asActor(actor, tx => endIfUnfit(tx, actor, id, open.find(one => one.id === id)?.agreementId ?? "")),
  )
  return { ended }
}

async function isFit(tx: Tx, { userId, memberId, partyIds }: Neutral): Promise<boolean> {
  const standing = await tx.representative.count({ where: { userId, memberId, ...standingRepresentative } })
  const own = await membersOf(tx, userId)
  return standing > 0 && !own.some(id => partyIds.includes(id))
}

async function endIfUnfit(tx: Tx, actor: Actor, id: string, agreementId: string): Promise<boolean> {
  const agreement = await lockAgreement(tx, agreementId)
  const neutral = await tx.neutralPerson.findFirst({ where: { id, closedAt: null }, select: neutralColumns })
  if (!neutral) return false
  if (neutralWorks.includes(agreement.state) && (await isFit(tx, neutral))) return false
  const isActive = neutral.state === "active"
  await moveNeutral(tx, neutral, isActive ? "end" : "withdraw")
  await recordStep(tx, actor, agreement, neutral, isActive ? "ended" : "withdrawn")
  await notifyParties(tx, actor, neutral, {
    kind: "neutralOverByItself",
    values: { title: agreement.title, name: neutral.name },
    path: paths.agreements.neutral(agreement.id),
  })
  if (neutral.state !== "proposed")
    await notifyPerson(tx, neutral.userId, { kind: "neutralOver", path: paths.neutral.all })
  return true
}

async function forgetLeft(tx: Tx): Promise<void> {
  const left = { OR: [{ endedAt: { not: null } }, { user: { closedAt: { not: null } } }] }
  await tx.neutralOffer.deleteMany({ where: { representative: left } })
}
