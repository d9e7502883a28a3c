import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { lastingLessons } from "#lib/content/guidance"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "guidance")
  return { title: t("lasting.heading"), description: t("lasting.introduction") }
}

export default function LastingPage() {
  const locale = requestLocale()
  const t = words(locale, "guidance")
  const c = words(locale, "content")
  const back = { href: `/${locale}${paths.guidance.home}`, label: c("guidance.lastingBack") }
  return (
    <Page title={t("lasting.heading")} back={back} lead={<p>{t("lasting.introduction")}</p>} width="wide">
      <ol className="lessons">
        {lastingLessons.map(lesson => (
          <li key={lesson} id={lesson}>
            <div>
              <h2>{t(`lasting.lessons.${lesson}.heading`)}</h2>
              <p>{t(`lasting.lessons.${lesson}.body`)}</p>
            </div>
            <aside className="margin-note">
              <h3>{c("guidance.carriedBy")}</h3>
              <p>{t(`lasting.lessons.${lesson}.feature`)}</p>
            </aside>
          </li>
        ))}
      </ol>
    </Page>
  )
}
