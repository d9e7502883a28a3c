import { words } from "#lib/i18n/words"
import { missingForPublication } from "#lib/members/profile/completeness"
import { partWords } from "#lib/members/profile/labels"
import type { OwnProfile } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** What publication still waits for, each with the way to say it. */
export function Gaps({ own, mayEdit }: { own: OwnProfile; mayEdit: boolean }) {
  const missing = missingForPublication(own.draft.profile)
  if (missing.length === 0) return null
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <section className="card">
      <h2>{t("publish.missing")}</h2>
      <p>{t("publish.missingIntro", { count: missing.length })}</p>
      <ul>
        {missing.map(({ part, field }) => {
          const w = partWords(locale, own.kind, part)
          const sentence = t("publish.missingField", { part: w.title, field: w.label(field) })
          const target = `/${locale}${paths.organisation.profilePart(part)}?from=publish#field-${field}`
          return <li key={`${part}.${field}`}>{mayEdit ? <a href={target}>{sentence}</a> : sentence}</li>
        })}
      </ul>
    </section>
  )
}
