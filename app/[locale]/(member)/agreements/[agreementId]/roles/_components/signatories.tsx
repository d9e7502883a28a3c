import { words } from "#lib/i18n/words"
import type { RolesProps } from "./roles-props"

/** Who of the own side may sign; the right to sign is given with the organisation's people, not here. */
export function Signatories({ locale, roles }: RolesProps) {
  const t = words(locale, "agreements")
  const people = roles.colleagues.filter(({ isSignatory }) => isSignatory)
  return (
    <section className="section" aria-labelledby="signatories">
      <h2 id="signatories">{t("roles.sign.heading")}</h2>
      {people.length === 0 && <p>{t("roles.sign.none")}</p>}
      <ul className="list">
        {people.map(({ userId, name }) => (
          <li key={userId}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
