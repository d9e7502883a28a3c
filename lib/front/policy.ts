import type { ServerResponse } from "node:http"
import { isDevelopment, isSecureOrigin } from "#lib/env"
import { holdsSecret } from "#lib/front/mailed-link"

/** Headers of every response to a request for this address, whatever it is. */
export function setSecurityHeaders(response: ServerResponse, address: string): void {
  response.setHeader("X-Content-Type-Options", "nosniff")
  // `no-referrer` would make browsers post forms with `Origin: null`, which the origin check refuses.
  // A page behind a mailed link tells its address to nobody, not even with the request for its own stylesheet.
  response.setHeader("Referrer-Policy", holdsSecret(address) ? "strict-origin" : "same-origin")
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin")
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin")
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
  if (isSecureOrigin()) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
}

const fixed = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
]

/** A page without scripts may run none at all. */
export function policyWithoutScripts(): string {
  return [...fixed, "script-src 'none'"].join("; ")
}

/** A page with scripts runs those that carry this response's nonce, and what they load. */
export function policyWithScripts(nonce: string): string {
  const development = isDevelopment() ? " 'unsafe-eval'" : ""
  const styles = isDevelopment() ? ["style-src 'self' 'unsafe-inline'"] : []
  return [
    ...fixed.filter(rule => !(isDevelopment() && rule.startsWith("style-src"))),
    ...styles,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "connect-src 'self'",
  ].join("; ")
}
