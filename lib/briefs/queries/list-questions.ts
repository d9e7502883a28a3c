import { type Actor, actingMember } from "#lib/actor"
import type { QuestionView } from "#lib/briefs/views"
import { ownBriefs, receivedBriefs, visibleQuestions } from "#lib/briefs/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * The questions on a brief, oldest first: all of them for the company, own ones and answered ones for a recipient. Null
 * where there is no such brief for the actor.
 */
export async function listQuestions(actor: Actor, briefId: string): Promise<QuestionView[] | null> {
  if (!isId(briefId)) return null
  const memberId = actingMember(actor)?.id ?? ""
  return asActor(actor, async tx => {
    const own = await tx.brief.findFirst({ where: { AND: [{ id: briefId }, ownBriefs(actor)] }, select: { id: true } })
    const received = await tx.briefRecipient.findFirst({
      where: { AND: [{ briefId }, receivedBriefs(actor)] },
      select: { id: true },
    })
    if (!own && !received) return null
    const rows = await tx.briefQuestion.findMany({
      where: { AND: [{ briefId }, visibleQuestions(actor)] },
      orderBy: { askedAt: "asc" },
      select: { id: true, question: true, askedAt: true, localResourceId: true, answer: true, answeredAt: true },
    })
    // Names are read apart: a recipient asks for none, and would find its own only.
    const recipients = own
      ? await tx.briefRecipient.findMany({
          where: { briefId },
          select: { localResourceId: true, localResourceName: true },
        })
      : []
    return rows.map(({ localResourceId, ...question }) => ({
      ...question,
      askedBy: recipients.find(one => one.localResourceId === localResourceId)?.localResourceName ?? null,
      isOwn: localResourceId === memberId,
    }))
  })
}
