import { now } from "#lib/clock"
import { elevated, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

/** Called on commit of a transaction that wrote mails: the worker need not wait for its next minute. */
export const mailChannel = "portal_mail"

/** Values for the sentence of a notification: names and dates that its reader may see. */
type Values = Record<string, string | number>

export type Notice = {
  /** Key of its words: `notifications.<kind>` on the page, `emails.<kind>` in the mail. */
  kind: string
  values?: Values
  /** Values that stand in the mail as well: they name nobody and nothing. */
  mailed?: Values
  /** Where the reader goes, without origin and language. */
  path: string
}

/**
 * Tells everybody who acts for a member, on their page of what needs them and by a mail that says only that something
 * waits: no names, no text (the mail may be read on a lock screen or by a stranger).
 * Pass `only` to reach only those who can do something about it.
 */
export async function notifyMember(
  tx: Tx,
  memberId: string,
  notice: Notice,
  only: {
    owners?: boolean
    signatories?: boolean
    /** Owners and editors. */
    writers?: boolean
    exceptUserId?: string
    exceptUserIds?: readonly string[]
    userIds?: readonly string[]
  } = {},
): Promise<void> {
  await elevated(tx, async () => {
    const readers = await readersOf(tx, {
      memberId,
      ...(only.owners ? { role: "owner" } : {}),
      ...(only.writers ? { role: { in: ["owner", "editor"] } } : {}),
      ...(only.signatories ? { isSignatory: true } : {}),
      ...(only.userIds ? { userId: { in: [...only.userIds] } } : {}),
      ...(only.exceptUserId ? { userId: { not: only.exceptUserId } } : {}),
      ...(only.exceptUserIds ? { userId: { notIn: [...only.exceptUserIds] } } : {}),
    })
    for (const reader of readers) {
      await write(tx, notice, { userId: reader.userId, memberId, ...reader.user })
    }
  })
}

function readersOf(tx: Tx, which: Prisma.RepresentativeWhereInput) {
  return tx.representative.findMany({
    where: { ...which, endedAt: null, user: { closedAt: null, suspendedAt: null } },
    select: { userId: true, user: { select: { email: true, locale: true } } },
  })
}

/** Tells every party but the one whose step it was; nobody of them who is told otherwise. */
export async function notifyOtherParties(
  tx: Tx,
  partyIds: readonly string[],
  ownId: string,
  notice: Notice,
  but: { exceptUserIds?: readonly string[] } = {},
): Promise<void> {
  for (const partyId of partyIds) if (partyId !== ownId) await notifyMember(tx, partyId, notice, but)
}

/** Tells the people of the secretariat, but for those who must not know of the matter at all. */
export async function notifySecretariat(
  tx: Tx,
  notice: Notice,
  { exceptUserIds = [] }: { exceptUserIds?: string[] } = {},
): Promise<void> {
  await elevated(tx, async () => {
    const readers = await tx.user.findMany({
      where: { networkRole: { not: null }, closedAt: null, suspendedAt: null, id: { notIn: exceptUserIds } },
      select: { id: true, email: true, locale: true },
    })
    for (const { id, ...reader } of readers) await write(tx, notice, { userId: id, memberId: null, ...reader })
  })
}

/** Tells one person, as themselves. */
export async function notifyPerson(tx: Tx, userId: string, notice: Notice): Promise<void> {
  await elevated(tx, async () => {
    const reader = await tx.user.findFirst({
      where: { id: userId, closedAt: null, suspendedAt: null },
      select: { email: true, locale: true },
    })
    if (reader) await write(tx, notice, { userId, memberId: null, ...reader })
  })
}

/**
 * Mails everybody who acts for a member, and nothing on their page: for what is to be kept outside the portal. The values
 * stand in the mail, so they name nobody.
 */
export async function mailMember(tx: Tx, memberId: string, mail: { kind: string; values: Values }): Promise<void> {
  await elevated(tx, async () => {
    for (const { user } of await readersOf(tx, { memberId }))
      await putInOutbox(tx, { recipient: user.email, locale: user.locale, ...mail })
  })
}

/** A mail to one address, with values of its own: links that carry a secret go this way only. */
export async function sendMail(
  tx: Tx,
  mail: { recipient: string; locale: string; kind: string; values?: Values },
): Promise<void> {
  await elevated(tx, () => putInOutbox(tx, { values: {}, ...mail }))
}

/** PostgreSQL calls the worker when the transaction ends well, and only once however many mails it wrote. */
async function putInOutbox(tx: Tx, mail: Omit<Prisma.OutboxMailCreateInput, "writtenAt">): Promise<void> {
  await tx.outboxMail.create({ data: { ...mail, writtenAt: now() }, select: { id: true } })
  await tx.$executeRaw`SELECT pg_notify(${mailChannel}, '')`
}

async function write(
  tx: Tx,
  notice: Notice,
  reader: { userId: string; memberId: string | null; email: string; locale: string },
): Promise<void> {
  const values: Prisma.InputJsonObject = notice.values ?? {}
  await tx.notification.create({
    data: {
      userId: reader.userId,
      memberId: reader.memberId,
      kind: notice.kind,
      values,
      path: notice.path,
      notifiedAt: now(),
    },
  })
  await putInOutbox(tx, {
    recipient: reader.email,
    locale: reader.locale,
    kind: notice.kind,
    values: { ...notice.mailed, path: notice.path },
  })
}
