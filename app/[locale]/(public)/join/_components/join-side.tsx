import { SideMark } from "#components/ui/mark"
import { joinSections, type joinSides, paragraphs } from "#lib/content/legal-pages"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** What one side is told before it joins, and its door. */
export function JoinSide({ side }: { side: (typeof joinSides)[number] }) {
  const locale = requestLocale()
  const t = words(locale, "pages")
  const isCompany = side === "company"
  return (
    <section className={`card door door-${isCompany ? "company" : "local"}`} id={side}>
      <h2 className={isCompany ? "side-company" : "side-local"}>
        <SideMark kind={isCompany ? "corporate" : "local_resource"} /> {t(`join.${side}.heading`)}
      </h2>
      {joinSections.map(section => (
        <div key={section}>
          <h3>{t(`join.${side}.sections.${section}.heading`)}</h3>
          {paragraphs(t(`join.${side}.sections.${section}.body`)).map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
      <p className="buttons">
        <a className="button button-quiet" href={`/${locale}${paths.register}`}>
          {t(`join.${side}.action`)}
        </a>
      </p>
    </section>
  )
}
