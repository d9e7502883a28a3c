import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import next from "next"
import { bindAddress, isDevelopment, port } from "#lib/env"
import { acceptedEncoding, compress, etagOf } from "#lib/front/compress"
import { faultPage, foreignOriginPage, tooLargePage } from "#lib/front/fault-page"
import { type Held, holdText } from "#lib/front/hold"
import { localeOf, redirectToLanguage } from "#lib/front/language"
import { asksForLight, withoutScripts } from "#lib/front/light"
import { clientAddress, comesFromOurPages, dropForgedHeaders, isReading } from "#lib/front/origin"
import { policyWithoutScripts, policyWithScripts, setSecurityHeaders } from "#lib/front/policy"
import { type Reply, withReply } from "#lib/front/reply"
import { words } from "#lib/i18n/words"

/** Largest post: a file of 10 MB with the fields around it. */
const postMegabytesMax = 12

const server = createServer({ requestTimeout: 120_000 })
const app = next({ dev: isDevelopment(), dir: import.meta.dirname, httpServer: server, port: port(), quiet: true })
await app.prepare()
const handle = app.getRequestHandler()

server.on("request", (request, response) => {
  const { pathname, search } = new URL(request.url ?? "/", "http://portal")
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
  setSecurityHeaders(response)

  if (!isReading(request)) {
    if (!comesFromOurPages(request)) return answer(reply, 403, foreignOriginPage(reply.locale))
    if (Number(request.headers["content-length"] ?? 0) > postMegabytesMax * 1_000_000)
      return answer(reply, 413, tooLargePage(reply.locale, postMegabytesMax))
  } else {
    const target = redirectToLanguage(request, pathname, search)
    if (target) {
      response.writeHead(302, { Location: target, Vary: "Accept-Language" })
      return response.end()
    }
  }
  dropForgedHeaders(request)
  // Next reads the nonce from the request, and overwriting it keeps a client from choosing one.
  request.headers["content-security-policy"] = policyWithScripts(reply.nonce)
  holdText(response, held => finish(reply, held))
  withReply(reply, () => handle(request, response))
})

/** Decides what a finished text becomes on the wire: with or without scripts, compressed, or not sent again at all. */
async function finish(reply: Reply, held: Held): Promise<Buffer> {
  const { request, response } = reply
  let body = held.body
  if (held.contentType.startsWith("text/html")) {
    let html = body.toString("utf8")
    if (response.statusCode >= 500 && html.includes("__next_error__")) html = faultPage(reply.locale, reply.requestId)
    const withScripts = reply.wantsScripts && !reply.light
    if (!withScripts) html = withoutScripts(html)
    if (reply.wasRefused) html = html.replace("<title>", `<title>${words(reply.locale, "form")("errorTitle")} `)
    response.setHeader("Content-Security-Policy", withScripts ? policyWithScripts(reply.nonce) : policyWithoutScripts())
    response.removeHeader("Link")
    body = Buffer.from(html)
  }
  response.setHeader("Vary", "Accept-Encoding, Save-Data, Cookie")
  if (request.method === "GET" && response.statusCode === 200 && !response.hasHeader("ETag")) {
    response.setHeader("ETag", etagOf(body))
    if (request.headers["if-none-match"] === response.getHeader("ETag")) {
      response.statusCode = 304
      return Buffer.alloc(0)
    }
  }
  const sent = await compress(body, acceptedEncoding(request))
  if (sent.encoding !== "identity") response.setHeader("Content-Encoding", sent.encoding)
  return sent.body
}

function answer({ response }: Reply, status: number, html: string): ServerResponse<IncomingMessage> {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policyWithoutScripts(),
    "Cache-Control": "no-store",
  })
  return response.end(html)
}

server.listen(port(), bindAddress(), () => process.send?.("listening"))

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  })
}
