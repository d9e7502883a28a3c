import { Readable } from "node:stream"
import { openFile } from "#lib/files/open-file"
import { words } from "#lib/i18n/words"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import { isDownload } from "#lib/web/download"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Context = { params: Promise<{ id: string }> }

/** Gives a file out as a download that no browser runs or keeps. Missing and forbidden get the same answer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const actor = await getActor()
  const file = await openFile(actor, id)
  const always = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  }
  if (!file) {
    const explanation = words(requestLocale(), "common")("notFound.explanation")
    return new Response(explanation, {
      status: 404,
      headers: { ...always, "Content-Type": "text/plain; charset=utf-8" },
    })
  }
  const { partnershipId } = file
  // Kept before the first byte leaves: a document that cannot be noted is not given out.
  if (partnershipId && isDownload(request))
    await noteDocumentOpened(actor, { partnershipId, kind: "file", documentId: id })
  return new Response(Readable.toWeb(file.content) as ReadableStream, {
    headers: {
      ...always,
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes),
      "Content-Disposition": `attachment; filename*=UTF-8''${extendedValue(file.name)}`,
    },
  })
}

/** RFC 8187: what encodeURIComponent leaves alone and an attr-char is not. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
