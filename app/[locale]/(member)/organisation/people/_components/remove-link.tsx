import { words } from "#lib/i18n/words"
import type { RepresentativeView } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** The way to removing a colleague: a step of its own, since it wants the password as the form above it does. */
export function RemoveLink({ colleague }: { colleague: RepresentativeView }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <section className="section">
      <h2>{t("people.removeHeading")}</h2>
      <p>{t("people.removeExplained", { name: colleague.name })}</p>
      <p>
        <a href={`/${locale}${paths.organisation.person(colleague.id)}?step=remove`}>
          {t("people.remove", { name: colleague.name })}
        </a>
      </p>
    </section>
  )
}
