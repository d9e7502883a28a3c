import { State } from "#components/ui/state"
import { words } from "#lib/i18n/words"
import { partStatus } from "#lib/members/profile/completeness"
import { partWords } from "#lib/members/profile/labels"
import { type PartTable, partGroups, profileParts } from "#lib/members/profile/parts"
import type { OwnProfile } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

const tones = { complete: "done", begun: "attention", needed: "attention", optional: "plain" } as const

/** The parts of the profile in groups, each with how far it is. Any order is as good. */
export function PartList({ own, mayEdit }: { own: OwnProfile; mayEdit: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const { profile } = own.draft
  const tables = profileParts[profile.kind]
  const done = tables.filter(table => partStatus(profile, table) === "complete").length
  const groups = own.kind === "corporate" ? "groupsCorporate" : "groups"
  return (
    <section className="stack">
      <h2>{t("home.parts")}</h2>
      <p className="quiet">{t("home.progress", { done, all: tables.length })}</p>
      {partGroups.map(group => (
        <div key={group}>
          <h3>{t(`home.${groups}.${group}`)}</h3>
          <ul className="task-list">
            {tables
              .filter(table => table.group === group)
              .map(table => (
                <PartLine key={table.part} own={own} table={table} mayEdit={mayEdit} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function PartLine({ own, table, mayEdit }: { own: OwnProfile; table: PartTable; mayEdit: boolean }) {
  const locale = requestLocale()
  const status = partStatus(own.draft.profile, table)
  const { title } = partWords(locale, own.kind, table.part)
  return (
    <li>
      {mayEdit ? <a href={`/${locale}${paths.organisation.profilePart(table.part)}`}>{title}</a> : <span>{title}</span>}
      <State tone={tones[status]}>{words(locale, "members")(`home.status.${status}`)}</State>
    </li>
  )
}
