import type { About } from "#lib/confidentiality/requests/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What a consent is for, in a line. */
export function aboutWords(locale: Locale, about: About): string {
  const t = words(locale, "confidentiality")
  if (about.kind === "name_use") {
    const uses = about.uses.map(use => t(`names.uses.${use}`))
    return t("names.line", { uses: formatList(locale, uses) })
  }
  return t("requests.list.line", {
    subject: t(`subjects.${about.subject}.label`),
    audience: t(`audiences.${about.audience}.label`),
  })
}
