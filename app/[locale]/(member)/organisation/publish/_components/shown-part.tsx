import { Facts } from "#components/ui/facts"
import { words } from "#lib/i18n/words"
import { isSaid, partValues } from "#lib/members/profile/completeness"
import { partWords } from "#lib/members/profile/labels"
import type { PartTable } from "#lib/members/profile/parts"
import type { Profile } from "#lib/members/profile/schema"
import { showPart } from "#lib/members/profile/show"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { ShownValue } from "./shown-value"

/** One part as others will read it, and the way to change it. A part that says nothing says so in one line. */
export function ShownPart({ profile, table, mayEdit }: { profile: Profile; table: PartTable; mayEdit: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const { title } = partWords(locale, profile.kind, table.part)
  const values = partValues(profile, table.part)
  const saysNothing = !table.fields.some(field => isSaid(values[field.key]))
  return (
    <section className="section">
      <div className="headed">
        <h2>{title}</h2>
        {mayEdit && (
          <a href={`/${locale}${paths.organisation.profilePart(table.part)}?from=publish`}>
            <span aria-hidden="true">{t("publish.change")}</span>
            <span className="visually-hidden">{t("publish.changeHidden", { part: title })}</span>
          </a>
        )}
      </div>
      {saysNothing ? (
        <p className="quiet">{t("publish.notProvided")}</p>
      ) : (
        <SaidFields profile={profile} table={table} />
      )}
    </section>
  )
}

/** A part with a single field needs no name for it beside its title. */
function SaidFields({ profile, table }: { profile: Profile; table: PartTable }) {
  const locale = requestLocale()
  const fields = showPart(locale, profile, table)
  const [only] = fields
  if (fields.length === 1 && only?.shown) return <ShownValue shown={only.shown} />
  const nothing = <span className="quiet">{words(locale, "members")("publish.notProvided")}</span>
  return (
    <Facts
      facts={fields.map(({ label, shown }) => ({
        term: label,
        value: shown ? <ShownValue shown={shown} /> : nothing,
      }))}
    />
  )
}
