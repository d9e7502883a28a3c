import type { Actor } from "#lib/actor"
import type { NotedProblemView } from "#lib/confidentiality/remediation"
import { visibleNotedProblems } from "#lib/confidentiality/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The problems that were raised in a partnership, and since when each is put right. */
export async function listNotedProblems(actor: Actor, partnershipId: string): Promise<NotedProblemView[]> {
  if (!isId(partnershipId)) return []
  const rows = await asActor(actor, tx =>
    tx.notedProblem.findMany({
      where: { ...visibleNotedProblems(actor), partnershipId },
      orderBy: { problemId: "asc" },
      select: { problemId: true, remediedOn: true },
    }),
  )
  return rows.map(({ problemId, remediedOn }) => ({
    problemId,
    remediedOn: remediedOn?.toISOString().slice(0, 10) ?? null,
  }))
}
