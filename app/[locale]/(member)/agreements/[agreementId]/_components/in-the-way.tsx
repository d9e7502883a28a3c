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
    open.map(({ section }) => t("inTheWay.section", { title: s(`section.${section}.title`) })),
  )
  const gaps =
    open.length > titlesMax
      ? t("inTheWay.manyGaps", { count: open.length, comments })
      : t("inTheWay.gaps", { sections: titles, comments })
  return <p className="in-the-way">{barrier === "agreements.incomplete" ? gaps : words(locale, "refusals")(barrier)}</p>
}

/** More sections than this are counted: the list below shows which. */
const titlesMax = 3
