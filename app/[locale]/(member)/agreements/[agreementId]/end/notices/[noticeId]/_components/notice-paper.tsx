import type { NoticeView } from "#lib/agreements/ending/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The sealed file of a notice that holds; of any other, the way to keep this page. */
export function NoticePaper({ locale, notice }: { locale: Locale; notice: NoticeView }) {
  const t = words(locale, "ending")
  const { agreementId, id, paper } = notice
  if (paper === null) return <p className="quiet no-print">{t("notice.print")}</p>
  if (paper === "waiting") return <p className="quiet no-print">{t("notice.paperWaiting")}</p>
  return (
    <p className="no-print">
      <a href={paths.agreements.noticePaper(agreementId, id)} download>
        {t("notice.paper")}
      </a>
    </p>
  )
}
