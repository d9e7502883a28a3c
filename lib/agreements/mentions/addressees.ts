import { type Actor, actingMember } from "#lib/actor"
import type { Addressee } from "#lib/agreements/mentions/views"
import { colleagues } from "#lib/agreements/mentions/visibility"
import { elevated, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { type Notice, notifyMember } from "#lib/notifications/notify"

export type Mentioned = Addressee & { userId: string }

const columns = { id: true, userId: true, memberId: true, name: true } as const

/** The people of the actor's own side, by name. */
export async function colleaguesOf(tx: Tx, actor: Actor): Promise<Mentioned[]> {
  return tx.representative.findMany({
    where: colleagues(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: columns,
  })
}

/**
 * Whom a comment may be for: colleagues, and of the other parties those whom the agreement already shows this actor, by
 * the name that it shows. The portal is asked only whether these still act for their side: a name that an agreement does
 * not show can't be tried.
 */
export async function addresseesOf(
  tx: Tx,
  actor: Actor,
  agreement: { id: string; partyIds: readonly string[] },
): Promise<Mentioned[]> {
  const ownId = actingMember(actor)?.id
  const own = await colleaguesOf(tx, actor)
  const shown = (await peopleShown(tx, agreement.id)).filter(
    ({ memberId, userId }) =>
      memberId !== ownId &&
      agreement.partyIds.includes(memberId) &&
      !(actor.kind === "person" && actor.userId === userId),
  )
  const there = await elevated(tx, () =>
    tx.representative.findMany({
      where: { endedAt: null, OR: shown.map(({ userId, memberId }) => ({ userId, memberId })) },
      select: columns,
    }),
  )
  const others = there.map(row => ({ ...row, name: shown.find(one => isSame(one, row))?.name ?? "" }))
  return [...own, ...others.toSorted((one, other) => one.name.localeCompare(other.name))]
}

type Shown = { userId: string; memberId: string; name: string }

const isSame = (one: Omit<Shown, "name">, other: Omit<Shown, "name">) =>
  one.userId === other.userId && one.memberId === other.memberId

/** Everybody whose name stands beside something that all parties read, read as the actor reads it; the newest name first. */
async function peopleShown(tx: Tx, agreementId: string): Promise<Shown[]> {
  const where = { agreementId }
  const signatures = await tx.signature.findMany({ where, select: { memberId: true, userId: true, name: true } })
  const handOvers = await tx.handOver.findMany({
    where,
    orderBy: { handedAt: "desc" },
    select: { memberId: true, handedById: true, handedByName: true },
  })
  const proposals = await tx.textProposal.findMany({
    where,
    orderBy: { proposedAt: "desc" },
    select: {
      ...{ memberId: true, proposedById: true, proposedByName: true },
      ...{ answeredMemberId: true, answeredById: true, answeredByName: true },
    },
  })
  const comments = await tx.sectionComment.findMany({
    where,
    orderBy: { writtenAt: "desc" },
    select: { memberId: true, writtenById: true, writtenByName: true },
  })
  const marks = await tx.sectionMark.findMany({
    where,
    select: { memberId: true, markedById: true, markedByName: true },
  })
  return [
    ...signatures,
    ...handOvers.map(row => ({ memberId: row.memberId, userId: row.handedById, name: row.handedByName })),
    ...proposals.map(row => ({ memberId: row.memberId, userId: row.proposedById, name: row.proposedByName })),
    ...proposals.flatMap(({ answeredMemberId: memberId, answeredById: userId, answeredByName: name }) =>
      memberId && userId && name ? [{ memberId, userId, name }] : [],
    ),
    ...comments.map(row => ({ memberId: row.memberId, userId: row.writtenById, name: row.writtenByName })),
    ...marks.map(row => ({ memberId: row.memberId, userId: row.markedById, name: row.markedByName })),
  ]
}

/** Those of the people offered who were chosen. Whoever is not offered is not there: common.not_found. */
export function chosen(offered: readonly Mentioned[], ids: readonly string[] = []): Mentioned[] {
  if (ids.some(id => !offered.some(one => one.id === id))) throw refusal("common.not_found")
  return offered.filter(({ id }) => ids.includes(id))
}

/** What is kept with the words: once for each person, also where they act for two parties. */
export function mentionColumns(mentioned: readonly Mentioned[]) {
  const people = mentioned.filter(({ userId }, place) => mentioned.findIndex(one => one.userId === userId) === place)
  return { mentionedIds: people.map(({ userId }) => userId), mentionedNames: people.map(({ name }) => name) }
}

/** Tells those for whom something was said, each as the representative who was chosen. */
export async function notifyMentioned(tx: Tx, mentioned: readonly Mentioned[], notice: Notice): Promise<void> {
  for (const { memberId, userId } of mentioned) await notifyMember(tx, memberId, notice, { userIds: [userId] })
}
