import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ProjectView } from "#lib/projects/views"

/** The days on which both sides say how it goes. */
export function ReviewPoints({ locale, project }: { locale: Locale; project: ProjectView }) {
  const t = words(locale, "projects")
  if (project.reviewPoints.length === 0) return null
  return (
    <section className="section">
      <h2>{t("reviews.heading")}</h2>
      <p className="quiet">{t("reviews.intro")}</p>
      <ul className="list">
        {project.reviewPoints.map(point => (
          <li key={point.id} className="between">
            <span>
              <bdi>{point.purpose}</bdi>
              <br />
              <a
                href={`/${locale}${paths.partnerships.reviews(project.partnershipId, { projectId: project.id, id: point.id })}`}
              >
                {t("reviews.link")}
              </a>
            </span>
            <span className="quiet">
              {point.onDate < project.today
                ? t("reviews.past", { date: formatDay(locale, point.onDate) })
                : formatDay(locale, point.onDate)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
