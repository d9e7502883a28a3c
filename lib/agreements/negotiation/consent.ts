import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The paragraphs that every signatory reads and accepts before signing, in their order. */
export const consentParagraphs = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const

/** The text of the consent in the signatory's language. What is kept of it joins the paragraphs by an empty line. */
export function consentText(locale: Locale): string[] {
  const t = words(locale, "pages")
  return consentParagraphs.map(paragraph => t(`signing.consent.${paragraph}`))
}

/** The paragraphs that are read and accepted before attesting to a scan, in their order. */
const attestationParagraphs = ["1", "2", "3", "4", "5", "6", "7"] as const

/** What a party accepts that attests to a scan of the paper. */
export function attestationText(locale: Locale): string[] {
  const t = words(locale, "pages")
  return attestationParagraphs.map(paragraph => t(`attesting.consent.${paragraph}`))
}
