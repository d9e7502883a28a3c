import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export default function HomePage() {
  const t = words(requestLocale(), "pages")
  return <Page title={t("home.sentence")}>{null}</Page>
}
