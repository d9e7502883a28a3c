import type { Actor } from "#lib/actor"
import type { ContactTopic } from "#lib/content/legal-pages"
import type { ContactMessageView } from "#lib/content/views"
import { contactMessages, isOfSecretariat } from "#lib/content/visibility"
import { asActor } from "#lib/db/door"

const answeredMax = 50

type ContactMessages = { open: ContactMessageView[]; answered: ContactMessageView[] }

/** Letters from the contact page: what waits longest first, then what was answered. Null for all but the secretariat. */
export async function listContactMessages(actor: Actor): Promise<ContactMessages | null> {
  if (!isOfSecretariat(actor)) return null
  return asActor(actor, async tx => {
    const open = await tx.contactMessage.findMany({
      where: { ...contactMessages(actor), answeredAt: null },
      orderBy: { writtenAt: "asc" },
      select: columns,
    })
    const answered = await tx.contactMessage.findMany({
      where: { ...contactMessages(actor), answeredAt: { not: null } },
      orderBy: { answeredAt: "desc" },
      take: answeredMax,
      select: columns,
    })
    return { open: open.map(viewOf), answered: answered.map(viewOf) }
  })
}

const columns = {
  id: true,
  topic: true,
  name: true,
  email: true,
  text: true,
  reference: true,
  writtenAt: true,
  answer: true,
  answeredAt: true,
  answeredByName: true,
} as const

function viewOf(row: Omit<ContactMessageView, "topic"> & { topic: string }): ContactMessageView {
  return { ...row, topic: row.topic as ContactTopic }
}
