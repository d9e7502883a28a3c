import type { PublicLearningView } from "#lib/confidentiality/learnings/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What may be read by everybody, a line each; the author only where the page names it. */
export function LearntList({ locale, learnings }: { locale: Locale; learnings: PublicLearningView[] }) {
  const t = words(locale, "confidentiality")
  return (
    <ul className="list things">
      {learnings.map(({ id, title, publishedOn, by }) => (
        <li key={id}>
          <a href={`/${locale}${paths.learnt.one(id)}`}>
            <bdi>{title}</bdi>
          </a>
          <p className="quiet">
            {by ? (
              <bdi>{t("learnt.publishedBy", { name: by.name, date: formatDay(locale, publishedOn) })}</bdi>
            ) : (
              t("learnt.published", { date: formatDay(locale, publishedOn) })
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
