import { Readable } from "node:stream"
import { openFile } from "#lib/files/open-file"
import { handOut } from "#lib/web/hand-out"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ id: string }> }

/** A file, for whoever may see it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const actor = await getActor()
  const file = await openFile(actor, id)
  if (!file) return handOut(request, actor, null)
  const { partnershipId, name, mediaType, bytes } = file
  const opening = partnershipId ? ({ partnershipId, kind: "file", documentId: id } as const) : null
  return handOut(request, actor, { opening, name, mediaType, bytes, content: Readable.toWeb(file.content) })
}
