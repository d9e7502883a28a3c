import { type Actor, actingMember } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { SampleView } from "#lib/members/views"
import { visibleSample } from "#lib/members/visibility"

/**
 * The work samples of a member that this reader may know of, newest first. Its own people see the archived ones too;
 * others are shown no file that is given on request only.
 */
export async function listSamples(actor: Actor, memberId: string): Promise<SampleView[]> {
  if (!isId(memberId)) return []
  const rows = await asActor(actor, tx =>
    tx.workSample.findMany({
      where: { AND: [{ memberId }, visibleSample(actor)] },
      orderBy: { addedAt: "desc" },
      select: {
        id: true,
        title: true,
        summary: true,
        visibility: true,
        fileId: true,
        addedAt: true,
        archivedAt: true,
      },
    }),
  )
  const isOwn = actingMember(actor)?.id === memberId
  return rows.map(({ archivedAt, fileId, ...sample }) => {
    const isWithheld = fileId !== null && sample.visibility === "on_request" && !isOwn
    return {
      ...sample,
      fileId: isWithheld ? null : fileId,
      fileOnRequest: isWithheld,
      isArchived: archivedAt !== null,
    }
  })
}
