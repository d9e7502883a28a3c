import { acceptedEncoding, compress, type Encoding } from "#lib/front/compress"
import { etagOf, isUnchanged } from "#lib/front/etag"
import { faultPage } from "#lib/front/fault-page"
import type { Held } from "#lib/front/hold"
import type { KeptPage } from "#lib/front/kept-pages"
import { withoutScripts } from "#lib/front/light"
import { policyWithoutScripts, policyWithScripts } from "#lib/front/policy"
import type { Reply } from "#lib/front/reply"
import { isShareable } from "#lib/front/visitors"
import { words } from "#lib/i18n/words"

const varies = "Accept-Encoding, Save-Data, Cookie"
/** Anybody in between may keep the page, and asks each time whether it still stands. */
const forVisitors = "public, max-age=0, must-revalidate"

/**
 * Decides what a finished text becomes on the wire: with or without scripts, compressed, or not sent again at all.
 * `keep` is given where the page may be shared by visitors, and gets it.
 */
export async function finish(reply: Reply, held: Held, keep: ((page: KeptPage) => void) | null): Promise<Buffer> {
  const { request, response } = reply
  const isPage = held.contentType.startsWith("text/html")
  const html = isPage ? dressed(reply, held.body.toString("utf8")) : ""
  const body = isPage ? Buffer.from(html) : held.body
  response.setHeader("Vary", varies)
  if (request.method === "GET" && response.statusCode === 200 && !response.hasHeader("ETag")) {
    const etag = etagOf(body)
    if (isPage && keep && isShareable(html, response.hasHeader("Set-Cookie"))) {
      response.setHeader("Cache-Control", forVisitors)
      keep({ etag, bodies: { identity: body } })
    }
    if (isStill(reply, etag)) return Buffer.alloc(0)
  }
  const sent = await compress(body, acceptedEncoding(request))
  setEncoding(reply, sent.encoding)
  return sent.body
}

/** Sends a page that was finished for another visitor. `add` gets it in an encoding it did not have. */
export async function sendKept(
  reply: Reply,
  page: KeptPage,
  add: (encoding: Encoding, body: Buffer) => void,
): Promise<void> {
  const { request, response } = reply
  response.setHeader("Content-Type", "text/html; charset=utf-8")
  response.setHeader("Content-Security-Policy", policyWithoutScripts())
  response.setHeader("Cache-Control", forVisitors)
  response.setHeader("Vary", varies)
  if (isStill(reply, page.etag)) {
    response.end()
    return
  }
  const accepted = acceptedEncoding(request)
  const ready = page.bodies[accepted]
  const sent = ready ? { body: ready, encoding: accepted } : await compress(page.bodies.identity, accepted)
  if (!ready) add(sent.encoding, sent.body)
  setEncoding(reply, sent.encoding)
  response.setHeader("Content-Length", sent.body.length)
  response.end(sent.body)
}

/** The page as it is sent: with its scripts only where it asked for them and the reader did not ask for none. */
function dressed(reply: Reply, made: string): string {
  const { response } = reply
  const isFault = response.statusCode >= 500 && made.includes("__next_error__")
  const html = isFault ? faultPage(reply.locale, reply.requestId) : made
  const withScripts = reply.wantsScripts && !reply.light
  response.setHeader("Content-Security-Policy", withScripts ? policyWithScripts(reply.nonce) : policyWithoutScripts())
  response.removeHeader("Link")
  const sent = withScripts ? html : withoutScripts(html)
  return reply.wasRefused ? sent.replace("<title>", `<title>${words(reply.locale, "form")("errorTitle")} `) : sent
}

/** Names the text, and whether the reader has it already: then it is not sent again. */
function isStill({ request, response }: Reply, etag: string): boolean {
  response.setHeader("ETag", etag)
  const isSame = isUnchanged(request.headers["if-none-match"], etag)
  if (isSame) response.statusCode = 304
  return isSame
}

function setEncoding({ response }: Reply, encoding: Encoding): void {
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding)
}
