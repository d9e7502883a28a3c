/** `en` is the source. `ar-XB` is the pseudo right-to-left locale that shows layouts and missing translations. */
export const locales = ["en", "ar-XB"] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = "en"
export const pseudoLocale: Locale = "ar-XB"

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value)
}

export function direction(locale: Locale): "ltr" | "rtl" {
  return locale === pseudoLocale ? "rtl" : "ltr"
}

/**
 * The language whose rules format dates, numbers and plurals. English is the world's here: day before month, as most of
 * its readers write it. The pseudo locale has English messages.
 */
export function formattingLocale(locale: Locale): string {
  return locale === "en" || locale === pseudoLocale ? "en-GB" : locale
}

/** The best offered locale for an Accept-Language header. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  for (const range of (acceptLanguage ?? "").split(",")) {
    const language = range.split(";")[0]?.trim().split("-")[0]?.toLowerCase()
    if (language && isLocale(language)) return language
  }
  return defaultLocale
}
