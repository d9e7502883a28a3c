import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { takeReceipt } from "#lib/web/receipt"
import { requestLocale } from "#lib/web/request"
import { Exit } from "../_components/exit"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "moderation")("received.title"), robots: { index: false } }
}

export default async function ReceivedPage() {
  const locale = requestLocale()
  const t = words(locale, "moderation")
  const receipt = await takeReceipt()
  const followUp = <a href={`/${locale}${paths.report.followUp}`}>{t("received.followUp")}</a>
  if (!receipt) {
    return (
      <Page title={t("received.gone")}>
        <p>{t("received.goneExplained")}</p>
        <p>
          {followUp} · <a href={`/${locale}${paths.report.home()}`}>{words(locale, "pages")("report.title")}</a>
        </p>
      </Page>
    )
  }
  return (
    <Page title={t("received.title")} lead={<p>{t("received.intro")}</p>}>
      <p className="receipt" dir="ltr">
        {receipt}
      </p>
      <p>{t("received.write")}</p>
      <h2 className="section">{t("received.nextHeading")}</h2>
      <p>{t("received.next")}</p>
      <p>{followUp}</p>
      <Exit locale={locale} />
    </Page>
  )
}
