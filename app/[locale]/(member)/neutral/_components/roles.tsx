import { State } from "#components/ui/state"
import type { NeutralRole } from "#lib/agreements/neutral/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

/** Each agreement of others in which the reader is asked or reads along. */
export function Roles({ locale, roles }: { locale: Locale; roles: NeutralRole[] }) {
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="roles">
      <h2 id="roles">{t("neutral.own.listHeading")}</h2>
      {roles.length === 0 && <p className="quiet">{t("neutral.own.none")}</p>}
      <ul className="list">
        {roles.map(({ id, state, title, parties }) => (
          <li key={id}>
            <a href={`/${locale}${paths.neutral.one(id)}`}>
              <bdi>{title ?? t("neutral.own.asked", { names: sayOthers(locale, parties) })}</bdi>
            </a>{" "}
            <State tone={state === "asked" ? "attention" : "done"}>{t(`neutral.own.${state}State`)}</State>
            {title !== null && <p className="quiet">{sayOthers(locale, parties)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
