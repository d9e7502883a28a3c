import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import type { NeutralPersonView } from "#lib/agreements/neutral/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Who was proposed, asked or at work before, with the word with which it ended. */
export function Earlier({ locale, persons }: { locale: Locale; persons: NeutralPersonView[] }) {
  if (persons.length === 0) return null
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">{t("neutral.earlier")}</h2>
      <ul className="list">
        {persons.map(person => {
          const day = person.closedAt ? formatDay(locale, person.closedAt.toISOString().slice(0, 10)) : ""
          return (
            <li key={person.id}>
              <strong>
                <bdi>{person.name}</bdi>
              </strong>{" "}
              <SideName kind={person.memberKind} name={person.memberName} />{" "}
              <State>{t(`neutral.state.${person.state}`)}</State>
              <p className="quiet">
                {person.closedByName
                  ? t("neutral.closedBy", { name: person.closedByName, day })
                  : t("neutral.closedByPortal", { day })}
              </p>
              {person.closingWords !== "" && <Prose text={person.closingWords} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
