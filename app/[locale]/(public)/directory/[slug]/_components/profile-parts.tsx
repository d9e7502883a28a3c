import { ShownValue } from "#components/members/shown-value"
import { Contents } from "#components/ui/contents"
import { words } from "#lib/i18n/words"
import type { ProfilePage } from "#lib/members/directory/views"
import { partWords } from "#lib/members/profile/labels"
import { profileParts } from "#lib/members/profile/parts"
import { showPart } from "#lib/members/profile/show"
import { requestLocale } from "#lib/web/request"

/** What stands in the head of the page already. */
const shownInHead = ["summary", "localResourceKind"]

/** Every part of the published profile that says something, in the member's own order. */
export function ProfileParts({ page }: { page: ProfilePage }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const parts = profileParts[page.kind]
    .map(table => ({
      id: table.part,
      label: partWords(locale, page.kind, table.part).title,
      fields: showPart(locale, page.profile, table).filter(({ key, shown }) => shown && !shownInHead.includes(key)),
    }))
    .filter(part => part.fields.length > 0)
  const entries = [
    ...parts,
    ...(page.kind === "local_resource" ? [{ id: "samples", label: t("profile.samples") }] : []),
    { id: "verification", label: t("profile.verification") },
  ]
  return (
    <div className="with-aside">
      <Contents heading={t("profile.contents")} entries={entries} />
      <div className="profile">
        {parts.map(part => (
          <section key={part.id} id={part.id}>
            <h2>{part.label}</h2>
            {part.fields.map(
              field => field.shown && <ShownValue key={field.key} label={field.label} shown={field.shown} />,
            )}
          </section>
        ))}
      </div>
    </div>
  )
}
