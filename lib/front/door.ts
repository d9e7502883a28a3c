import { randomBytes } from "node:crypto"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { faultPage, foreignOriginPage, tooLargePage } from "#lib/front/fault-page"
import { finish, sendKept } from "#lib/front/finish"
import { holdText } from "#lib/front/hold"
import { localeOf, redirectToLanguage } from "#lib/front/language"
import { asksForLight } from "#lib/front/light"
import { logFault } from "#lib/front/log"
import { clientAddress, comesFromOurPages, dropForgedHeaders, isReading } from "#lib/front/origin"
import type { PageCache } from "#lib/front/page-cache"
import { policyWithoutScripts, policyWithScripts, setSecurityHeaders } from "#lib/front/policy"
import { type Reply, withReply } from "#lib/front/reply"
import { visitorsKey } from "#lib/front/visitors"

/** Largest post: a file of 10 MB with the fields around it. What comes to a machine's address is a field or two. */
const postMegabytesMax = 12
const machinePostBytesMax = 10_000

/** Whether a post is larger than anything of ours sends. One that does not say its size beforehand could be endless. */
function isTooLarge(request: IncomingMessage, pathname: string): boolean {
  const declared = request.headers["content-length"]
  const bytesMax = pathname.startsWith("/api/") ? machinePostBytesMax : postMegabytesMax * 1_000_000
  return declared === undefined || Number(declared) > bytesMax
}

/** An address that cannot be read means no page of ours; the application would answer it with a fault. */
function isReadable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\0")
  } catch {
    return false
  }
}

/** What answers behind the door. It may fail later than it returns. */
type Application = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * What stands before every page: what is refused, sent elsewhere or found among `pages` here, the application never
 * sees. Without `pages` every page is made anew, as while somebody works on them.
 */
export function frontDoor(application: Application, pages: PageCache | null): RequestListener {
  return (request, response) => {
    // Taken apart by hand: `//` is a path that a client may ask for and that no URL can be made of.
    const [, pathname = "/", search = ""] = /^([^?]*)(\?.*)?$/s.exec(request.url ?? "/") ?? []
    const reply: Reply = {
      request,
      response,
      requestId: randomBytes(6).toString("hex"),
      locale: localeOf(pathname),
      address: clientAddress(request),
      nonce: randomBytes(16).toString("base64"),
      light: asksForLight(request.headers),
      wantsScripts: false,
      wasRefused: false,
    }
    response.setHeader("X-Request-Id", reply.requestId)
    setSecurityHeaders(response, request.url ?? "")

    if (!isReading(request)) {
      if (!comesFromOurPages(request)) return answer(reply, 403, foreignOriginPage(reply.locale))
      if (isTooLarge(request, pathname)) return answer(reply, 413, tooLargePage(reply.locale, postMegabytesMax))
    } else {
      const target = redirectToLanguage(request, pathname, search)
      if (target) {
        response.writeHead(302, { Location: target, Vary: "Accept-Language" })
        return response.end()
      }
    }
    const key = visitorsKey(request, reply.light)
    const place = key === null ? null : (pages?.at(key) ?? null)
    if (place?.page) {
      sendKept(reply, place.page, place.add).catch(fault => response.destroy(fault))
      return
    }
    if (!isReadable(pathname)) request.url = `/${reply.locale}/-`
    dropForgedHeaders(request)
    request.headers["x-request-id"] = reply.requestId
    // Next reads the nonce from the request, and overwriting it keeps a client from choosing one.
    request.headers["content-security-policy"] = policyWithScripts(reply.nonce)
    holdText(response, held => finish(reply, held, place?.keep ?? null))
    withReply(reply, async () => application(request, response)).catch(fault => answerFault(reply, fault))
  }
}

/** What the application itself did not catch: without this an odd request could end the process for everybody. */
function answerFault({ request, response, requestId, locale }: Reply, fault: unknown): void {
  logFault(fault, { reference: requestId, method: request.method ?? "", path: request.url ?? "" })
  if (response.headersSent) return void response.destroy()
  response.statusCode = 500
  response.setHeader("Content-Type", "text/html; charset=utf-8")
  response.end(faultPage(locale, requestId))
}

function answer({ response }: Reply, status: number, html: string): ServerResponse<IncomingMessage> {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policyWithoutScripts(),
    "Cache-Control": "no-store",
  })
  return response.end(html)
}
