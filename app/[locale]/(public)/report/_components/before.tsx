import { pageSections, paragraphs } from "#lib/content/legal-pages"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What to do when somebody is in danger now: before anything else. */
export function Danger({ locale }: { locale: Locale }) {
  const t = words(locale, "pages")
  return (
    <section className="card danger-first">
      <h2>{t("report.sections.danger.heading")}</h2>
      <p>{t("report.sections.danger.body")}</p>
    </section>
  )
}

/** What we do with a report and what we cannot protect, read before it is written. */
export function Before({ locale, begin }: { locale: Locale; begin: string }) {
  const t = words(locale, "pages")
  const sections = pageSections.report.filter(section => section !== "danger")
  return (
    <>
      <p className="buttons">
        <a className="button" href={begin}>
          {t("report.action")}
        </a>
        <a className="button button-quiet" href={`/${locale}${paths.report.followUp}`}>
          {words(locale, "moderation")("followUp.enterTitle")}
        </a>
      </p>
      {sections.map(section => (
        <section key={section} id={section}>
          <h2 className="section">{t(`report.sections.${section}.heading`)}</h2>
          {paragraphs(t(`report.sections.${section}.body`)).map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p className="buttons section">
        <a className="button button-quiet" href={begin}>
          {t("report.action")}
        </a>
      </p>
    </>
  )
}
