import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { HandedInFile } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** The files that were handed in for the work of an agreement, the first ones first. Empty where there is none to be seen. */
export async function listHandedInFiles(actor: Actor, agreementId: string): Promise<HandedInFile[]> {
  if (!isId(agreementId)) return []
  const rows = await asActor(actor, tx =>
    tx.submission.findMany({
      where: { fileId: { not: null }, milestone: { project: { AND: [{ agreementId }, visibleProjects(actor)] } } },
      orderBy: { submittedAt: "asc" },
      select: { memberId: true, file: { select: { id: true, name: true } } },
    }),
  )
  return rows.flatMap(({ memberId, file }) => (file ? [{ ...file, memberId }] : []))
}
