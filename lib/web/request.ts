import type { Visitor } from "#lib/actor"
import { addressLocale } from "#lib/front/language"
import { currentReply } from "#lib/front/reply"
import type { Locale } from "#lib/i18n/locales"

/** What the front door knows of this request. Throws outside of one: pages are only rendered for requests. */
function reply() {
  const found = currentReply()
  if (!found) throw new Error("There is no request here: this part of reception works only behind the front door.")
  return found
}

export function requestLocale(): Locale {
  return reply().locale
}

export function requestVisitor(): Visitor {
  return { kind: "visitor", address: reply().address }
}

export function requestBrowser(): string {
  return String(reply().request.headers["user-agent"] ?? "").slice(0, 300)
}

/** Path and query of the page being shown, with its language. */
export function requestPath(): string {
  return reply().request.url ?? "/"
}

/** Sets the status of the page being rendered. Next leaves it alone (`notFound()` would send an empty body). */
export function setStatus(status: number): void {
  reply().response.statusCode = status
}

/** Adds a header to the page being rendered: a page may set no cookie through Next. */
export function appendHeader(name: string, value: string): void {
  reply().response.appendHeader(name, value)
}

/** Tells the front door that this page is sent with its scripts, unless the reader asked for none. */
export function askForScripts(): void {
  reply().wantsScripts = true
}

/** Tells the front door that a form on this page was refused: the title says so first. */
export function markRefused(): void {
  reply().wasRefused = true
}

/** Whether the reader asked for pages without scripts. */
export function requestLight(): boolean {
  return reply().light
}

/** A path of ours without its language, for those who add it again. */
export function withoutLanguage(path: string): string {
  const locale = addressLocale(path)
  return locale ? path.slice(locale.length + 1) : path
}
