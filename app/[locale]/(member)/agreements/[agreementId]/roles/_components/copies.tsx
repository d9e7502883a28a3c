import { words } from "#lib/i18n/words"
import type { RolesProps } from "./roles-props"
import { TakeRole } from "./take-role"

/** Who is told when the document is finished. */
export function Copies({ locale, agreement, roles }: RolesProps) {
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="copies">
      <h2 id="copies">{t("roles.copy.heading")}</h2>
      <p>{t("roles.copy.text")}</p>
      {roles.copies.length === 0 && <p className="quiet">{t("roles.copy.none")}</p>}
      <ul className="list">
        {roles.copies.map(person => (
          <li key={person.userId} className="between">
            <bdi>{person.name}</bdi>
            {roles.mayName && <TakeRole locale={locale} agreement={agreement} kind="copy" person={person} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
