import { type Actor, actingMember } from "#lib/actor"
import { daysBetween } from "#lib/agreements/terms/days"
import { briefContent } from "#lib/briefs/need/content"
import type { OwnBriefRow, ReceivedBriefRow } from "#lib/briefs/views"
import { dayOf, ownBriefs, ownRecipients, receivedBriefs, visibleProposals } from "#lib/briefs/visibility"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"

const answered = ["proposed", "shortlisted", "selected", "not_selected"]

/** The briefs that the own member wrote, and those it received: what waits for somebody first, then the newest. */
export async function listBriefs(actor: Actor): Promise<{ own: OwnBriefRow[]; received: ReceivedBriefRow[] }> {
  const kind = actingMember(actor)?.kind
  return {
    own: kind === "corporate" ? await listOwn(actor) : [],
    received: kind === "local_resource" ? await listReceived(actor) : [],
  }
}

function listOwn(actor: Actor): Promise<OwnBriefRow[]> {
  return asActor(actor, async tx => {
    const rows = await tx.brief.findMany({
      where: ownBriefs(actor),
      orderBy: [{ state: "asc" }, { savedAt: "desc" }],
      select: { id: true, title: true, content: true, state: true, answerBy: true, savedAt: true },
    })
    const recipients = await tx.briefRecipient.findMany({
      where: ownRecipients(actor),
      select: { briefId: true, state: true, questions: { where: { answeredAt: null }, select: { id: true } } },
    })
    return rows.map(({ content, answerBy, ...row }) => {
      const asked = recipients.filter(({ briefId }) => briefId === row.id)
      return {
        ...row,
        ...kindAndDays(content, answerBy),
        recipients: asked.length,
        proposals: asked.filter(({ state }) => answered.includes(state)).length,
        questionsOpen: asked.flatMap(({ questions }) => questions).length,
      }
    })
  })
}

function listReceived(actor: Actor): Promise<ReceivedBriefRow[]> {
  return asActor(actor, async tx => {
    const rows = await tx.briefRecipient.findMany({
      where: receivedBriefs(actor),
      orderBy: { invitedAt: "desc" },
      select: {
        id: true,
        state: true,
        companyName: true,
        brief: { select: { id: true, title: true, state: true, content: true, answerBy: true } },
      },
    })
    const begun = await tx.proposal.findMany({ where: visibleProposals(actor), select: { recipientId: true } })
    const received = rows.map(({ id, state, companyName, brief: { content, answerBy, ...brief } }) => ({
      ...brief,
      ...kindAndDays(content, answerBy),
      countries: briefContent.parse(content).countries,
      companyName,
      recipientState: state,
      proposalBegun: begun.some(({ recipientId }) => recipientId === id),
    }))
    const waits = (row: ReceivedBriefRow) => (row.state === "sent" && row.recipientState === "invited" ? 0 : 1)
    return received.sort((one, other) => waits(one) - waits(other))
  })
}

function kindAndDays(content: unknown, answerBy: Date | null) {
  const day = dayOf(answerBy)
  return {
    kind: briefContent.parse(content).kind,
    answerBy: day,
    daysLeft: day === null ? null : daysBetween(today(), day),
  }
}
