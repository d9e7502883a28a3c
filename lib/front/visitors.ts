import type { IncomingMessage } from "node:http"
import { addressLocale } from "#lib/front/language"

/**
 * The first part of the addresses whose pages are the same for every visitor. A page that is not named is made anew for
 * each reader: leaving one out costs time, naming one that shows something of its reader would give it to others.
 */
export const sharedPages = new Set([
  "",
  "about",
  "accessibility",
  "cookies",
  "countries",
  "directory",
  "faq",
  "guidance",
  "join",
  "learnt",
  "privacy",
  "terms",
])

/** The only cookie that says nothing about who reads; which version it asks for is part of the key. */
const lightCookie = /^\s*lrn-light=[01]\s*$/

/**
 * What a visitor's public page is kept under, or null where the answer belongs to this reader alone: signed in, with any
 * other cookie, asking as Next's own script does, sending something, or on a page that is not shared.
 */
export function visitorsKey(request: IncomingMessage, light: boolean): string | null {
  const { method, url = "", headers } = request
  if (method !== "GET" || (headers.cookie !== undefined && !lightCookie.test(headers.cookie))) return null
  if (headers.authorization !== undefined || headers.range !== undefined) return null
  if (headers.rsc !== undefined || Object.keys(headers).some(name => name.startsWith("next-"))) return null
  const path = url.split("?", 1)[0] ?? ""
  if (!addressLocale(path) || !sharedPages.has(path.split("/")[2] ?? "")) return null
  return `${light ? "light" : "full"} ${url}`
}

/** Whether a finished page may be shared: it sets no cookie, runs no script, and has no form that posts to an action. */
export function isShareable(html: string, setsCookie: boolean): boolean {
  return !setsCookie && !html.includes("<script") && !html.includes("$ACTION_")
}
