import type { IncomingMessage } from "node:http"
import { defaultLocale, isLocale, type Locale, preferredLocale } from "#lib/i18n/locales"

const outsideLanguages = /^\/(_next|api)(\/|$)|^\/[^/]+\.[a-z0-9]+$/

/** Every page carries its language in its address; files and machine interfaces do not. */
export function addressLocale(pathname: string): Locale | null {
  const first = pathname.split("/")[1] ?? ""
  return isLocale(first) ? first : null
}

/** Where to send a reader whose address names no language: the same page in the language the browser prefers. */
export function redirectToLanguage(request: IncomingMessage, pathname: string, search: string): string | null {
  if (addressLocale(pathname) || outsideLanguages.test(pathname)) return null
  const locale = preferredLocale(request.headers["accept-language"])
  return `/${locale}${pathname === "/" ? "" : pathname}${search}`
}

export function localeOf(pathname: string): Locale {
  return addressLocale(pathname) ?? defaultLocale
}
