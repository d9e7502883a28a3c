import type { Person } from "#lib/actor"
import { findNames, namesKnownTo } from "#lib/confidentiality/known-names"
import { listNotedNames } from "#lib/confidentiality/queries/list-noted-names"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { sayName } from "../../../_components/say-name"

/**
 * Names that the reader's own side knows and that stand in the words, each with its place. Before an answer both sides
 * look: each knows people and sites that the other does not.
 */
export async function NamesInWords({
  locale,
  person,
  request,
}: {
  locale: Locale
  person: Person
  request: DisclosureRequestView
}) {
  if (request.about.kind === "name_use" || request.state !== "asked") return null
  const [partnership, people, sites, noted] = await Promise.all([
    getPartnership(person, request.partnershipId),
    listRepresentatives(person),
    listOwnSites(person),
    listNotedNames(person, request.partnershipId),
  ])
  const t = words(locale, "confidentiality")
  const known = namesKnownTo({ parties: partnership?.parties ?? [], people, sites, noted })
  const found = findNames(request.words, known)
  return (
    <section className="section">
      <h2>{t("knownNames.heading")}</h2>
      <p className="quiet">{t(found.length === 0 ? "knownNames.none" : "knownNames.introduction")}</p>
      {found.length > 0 && (
        <ul className="list">
          {found.map(name => (
            <li key={`${name.line}.${name.character}`}>
              <strong>
                <bdi>{name.found}</bdi>
              </strong>{" "}
              <span className="quiet">
                {sayName(locale, name)} {t("knownNames.place", { line: name.line, character: name.character })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
