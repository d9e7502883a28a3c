import type { ReactNode } from "react"
import { ShownValue } from "#components/members/shown-value"
import { Contents } from "#components/ui/contents"
import { words } from "#lib/i18n/words"
import { publicPart } from "#lib/members/directory/public-parts"
import type { ProfilePage } from "#lib/members/directory/views"
import { profileParts } from "#lib/members/profile/parts"
import { requestLocale } from "#lib/web/request"

/** Every part of the published profile that says something, in the member's own order, and what follows it. */
export function ProfileParts({ page, children }: { page: ProfilePage; children: ReactNode }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const parts = profileParts[page.kind]
    .map(table => publicPart(locale, page.profile, table))
    .filter(part => part.fields.length > 0)
  const entries = [
    ...parts.map(({ id, title }) => ({ id, label: title })),
    ...(page.kind === "local_resource" ? [{ id: "samples", label: t("profile.samples") }] : []),
    { id: "verification", label: t("profile.verification") },
  ]
  return (
    <div className="with-aside">
      <Contents heading={t("profile.contents")} entries={entries} />
      <div className="profile">
        {parts.map(part => (
          <section key={part.id} id={part.id}>
            <h2>{part.title}</h2>
            <div className="shown-fields">
              {part.fields.map(field => (
                <ShownValue
                  key={field.key}
                  label={part.fields.length > 1 || field.shown.kind === "line" ? field.label : ""}
                  shown={field.shown}
                />
              ))}
            </div>
          </section>
        ))}
        {children}
      </div>
    </div>
  )
}
