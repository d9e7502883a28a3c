import type { IncomingMessage } from "node:http"
import { trustedOrigins, trustedProxy } from "#lib/env"

const reading = new Set(["GET", "HEAD", "OPTIONS"])

export function isReading(request: IncomingMessage): boolean {
  return reading.has(request.method ?? "")
}

/**
 * Whether a request may change state: it must come from a page of the portal's own.
 * A missing or `null` Origin counts as foreign (CVE-2026-27978 let `null` pass), unless an old browser that sends
 * none names one of our pages as its referrer.
 */
export function comesFromOurPages(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"]
  if (site !== undefined && site !== "same-origin") return false
  const trusted = trustedOrigins()
  if (request.headers.origin !== undefined) return trusted.includes(request.headers.origin)
  const referrer = request.headers.referer
  return referrer !== undefined && URL.canParse(referrer) && trusted.includes(new URL(referrer).origin)
}

/**
 * Headers with which a client could pretend to be the framework or a proxy are dropped. Next compares Origin with the
 * host; both are known to be ours by now, so it is told the host of the origin that was checked.
 */
export function dropForgedHeaders(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-middleware-") || name.startsWith("x-forwarded-") || name.startsWith("x-nextjs-")) {
      delete request.headers[name]
    }
  }
  delete request.headers.forwarded
  if (request.headers.origin && !isReading(request)) {
    request.headers["x-forwarded-host"] = new URL(request.headers.origin).host
  }
}

/**
 * Where the client is on the network, for counting tries. X-Forwarded-For is believed only from the proxy that the
 * operator named. Of an IPv6 address the first half counts: its holder has the other half to choose from at will.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = plainAddress(request.socket.remoteAddress ?? "")
  const forwarded = request.headers["x-forwarded-for"]
  const client = peer === trustedProxy() && typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : peer
  return networkOf(plainAddress(client || peer))
}

const plainAddress = (address: string) => address.replace(/^::ffff:/, "")

function networkOf(address: string): string {
  if (!address.includes(":")) return address
  const [head = "", tail] = address.split("::")
  const groups = head.split(":").filter(group => group !== "")
  const filled = tail === undefined ? groups : [...groups, ...Array<string>(8).fill("0")]
  return `${filled.slice(0, 4).join(":")}::/64`
}
