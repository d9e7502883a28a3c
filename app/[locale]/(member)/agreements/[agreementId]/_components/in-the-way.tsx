import type { AgreementView } from "#lib/agreements/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The one line that says why a draft cannot be handed over yet: the answer that the hand-over itself would give. */
export function InTheWay({ locale, agreement: { barrier, sections } }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  if (!barrier) return null
  const comments = sections.reduce((sum, { openComments }) => sum + openComments, 0)
  const open = sections.filter(({ missing }) => missing > 0)
  const titles = formatList(
    locale,
    open.map(({ section }) => s(`section.${section}.title`)),
  )
  return (
    <p className="in-the-way">
      {barrier === "agreements.incomplete"
        ? t("inTheWay.gaps", { count: open.length, sections: titles, comments })
        : words(locale, "refusals")(barrier)}
    </p>
  )
}
