import { SideMark } from "#components/ui/mark"
import { joinSides } from "#lib/content/legal-pages"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** The two doors: each side finds itself at the first look, by name, shape and ink. */
export function Doors() {
  const locale = requestLocale()
  const t = words(locale, "pages")
  return (
    <div className="two-sides">
      {joinSides.map(side => {
        const isCompany = side === "company"
        return (
          <section key={side} className={`card door door-${isCompany ? "company" : "local"}`}>
            <h2 className={isCompany ? "side-company" : "side-local"}>
              <SideMark kind={isCompany ? "corporate" : "local_resource"} /> {t(`home.doors.${side}.heading`)}
            </h2>
            <p>{t(`home.doors.${side}.body`)}</p>
            <p>
              <a href={`/${locale}${paths.join}#${side}`}>{t(`home.doors.${side}.action`)}</a>
            </p>
          </section>
        )
      })}
    </div>
  )
}
