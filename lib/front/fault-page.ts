import { direction, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/**
 * The page for a fault. Next's own is an empty body that only a script fills in (vercel/next.js #62228), so the front
 * door writes this one. It says the reference under which the fault was logged, and nothing else about it.
 */
export function faultPage(locale: Locale, requestId: string): string {
  const t = words(locale, "common")
  return page(locale, t("fault.heading"), [t("fault.explanation"), t("fault.reference", { reference: requestId })])
}

/** The page for a form that was posted from elsewhere. */
export function foreignOriginPage(locale: Locale): string {
  const t = words(locale, "common")
  return page(locale, t("foreignOrigin.heading"), [t("foreignOrigin.explanation")])
}

/** The page for a post that is larger than anything a form of ours sends. */
export function tooLargePage(locale: Locale, megabytesMax: number): string {
  const t = words(locale, "common")
  return page(locale, t("tooLarge.heading"), [t("tooLarge.explanation", { megabytes: megabytesMax })])
}

/** All text comes from the catalogue or is made by the portal, so nothing needs escaping but is escaped all the same. */
function page(locale: Locale, heading: string, paragraphs: string[]): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
  const t = words(locale, "common")
  return `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(heading)} · ${escaped(t("network"))}</title><link rel="stylesheet" href="/plain.css"></head><body><main><p>${escaped(t("network"))}</p><h1>${escaped(heading)}</h1>${paragraphs.map(text => `<p>${escaped(text)}</p>`).join("")}<p><a href="/${locale}">${escaped(t("toHome"))}</a></p></main></body></html>`
}
