import { z } from "zod"
import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { HistoryEntry } from "#lib/partnerships/views"
import { partnershipColumns, partnershipView, visiblePartnerships } from "#lib/partnerships/visibility"
import { paths } from "#lib/paths"

const row = z.object({
  id: z.string(),
  subject: z.string(),
  event: z.string(),
  memberId: z.string().nullable(),
  body: z.string(),
  happenedAt: z.date(),
})

const body = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

/** How many events a page shows, the newest first. */
export const historyEntriesMax = 100

/**
 * What the parties of a partnership did together, newest first: the events that exactly they may read. Members have one
 * partnership only, so an event with the same readers belongs to it, from whatever room it comes. Empty when the
 * partnership is not visible.
 */
export async function listHistory(actor: Actor, partnershipId: string): Promise<HistoryEntry[]> {
  if (!isId(partnershipId)) return []
  return asActor(actor, async tx => {
    const found = await tx.partnership.findFirst({
      where: { ...visiblePartnerships(actor), id: partnershipId },
      select: { ...partnershipColumns, partyIds: true },
    })
    if (!found) return []
    const { parties } = partnershipView(actor, found)
    const rows = await tx.$queryRaw`
      SELECT id::text, subject, event, member_id::text AS "memberId", body, happened_at AS "happenedAt"
      FROM audit_event
      WHERE party_ids @> ${found.partyIds}::uuid[] AND party_ids <@ ${found.partyIds}::uuid[]
      ORDER BY happened_at DESC, id DESC
      LIMIT ${historyEntriesMax}`
    return z
      .array(row)
      .parse(rows)
      .map(({ subject, memberId, body: text, ...event }) => {
        const { values } = body.parse(JSON.parse(text))
        const by = parties.find(party => party.memberId === memberId) ?? null
        return { ...event, by, values, path: pathOf(subject, values) }
      })
  })
}

/** The page of what an event happened to. Things of a project name it among their values. */
function pathOf(subject: string, values: HistoryEntry["values"]): string | null {
  const [type, id = ""] = subject.split(":")
  const projectId = typeof values.projectId === "string" ? values.projectId : null
  const partnershipId = typeof values.partnershipId === "string" ? values.partnershipId : null
  if (type === "project") return paths.projects.one(id)
  if (type === "agreement") return paths.agreements.one(id)
  if (type === "milestone" && projectId) return paths.projects.milestone(projectId, id)
  if (type === "problem" && projectId) return paths.projects.oneProblem(projectId, id)
  if (type === "obligation" && projectId) return paths.projects.obligation(projectId, id)
  if (type === "payment" && projectId) return paths.projects.one(projectId)
  if (type === "review" && partnershipId) return paths.partnerships.review(partnershipId, id)
  if (type === "lasting_check" && partnershipId) return paths.partnerships.reviews(partnershipId)
  if (type === "disclosure_request" && partnershipId) return paths.partnerships.disclosure(partnershipId, id)
  if (type === "learning" && partnershipId) return paths.partnerships.learning(partnershipId, id)
  if (type === "press_enquiry" && partnershipId) return paths.partnerships.pressEnquiry(partnershipId, id)
  return null
}
