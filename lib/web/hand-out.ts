import type { ReadableStream } from "node:stream/web"
import type { Actor } from "#lib/actor"
import { words } from "#lib/i18n/words"
import { noteDocumentOpened } from "#lib/partnerships/commands/note-document-opened"
import type { NoteDocumentOpenedInput } from "#lib/partnerships/schema"
import { requestLocale } from "#lib/web/request"

/** A document that is ready to leave. */
export type Download = {
  /** Under what it stands in the log of openings; null where it is confidential to nobody. */
  opening: NoteDocumentOpenedInput | null
  name: string
  mediaType: string
  content: Buffer | string | ReadableStream
  bytes?: number
}

/**
 * Gives a document out as a download that no browser runs or keeps. Missing (null), not made and forbidden get the same
 * answer. A confidential one is noted before its first byte leaves: what cannot be noted is not given out.
 */
export async function handOut(request: Request, actor: Actor, found: Download | null): Promise<Response> {
  const always = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  }
  if (!found) {
    const headers = { ...always, "Content-Type": "text/plain; charset=utf-8" }
    return new Response(words(requestLocale(), "common")("notFound.explanation"), { status: 404, headers })
  }
  const { opening, name, mediaType, content } = found
  if (opening && isDownload(request)) await noteDocumentOpened(actor, opening)
  const bytes =
    typeof content === "string" ? Buffer.byteLength(content) : content instanceof Buffer ? content.length : found.bytes
  return new Response(content as BodyInit, {
    headers: {
      ...always,
      "Content-Type": mediaType,
      ...(bytes !== undefined && { "Content-Length": String(bytes) }),
      "Content-Disposition": `attachment; filename*=UTF-8''${extendedValue(name)}`,
    },
  })
}

/**
 * Whether a request takes the document itself: a look at its head does not. What says that it only fetches ahead takes the
 * document all the same, and whoever asks can say so.
 */
export function isDownload(request: Request): boolean {
  return request.method === "GET"
}

/** RFC 8187: what encodeURIComponent leaves alone and an attr-char is not. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
