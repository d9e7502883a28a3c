import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { isSaid, missingForPublication, nextPart, partValues } from "#lib/members/profile/completeness"
import { partWords } from "#lib/members/profile/labels"
import { profileParts } from "#lib/members/profile/parts"
import type { OwnProfile } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

type Situation = "begin" | "missing" | "ready" | "changed" | "published" | "hidden" | "withdrawn"

/** Where the profile stands, in a sentence or two, and the one thing to do next. */
export function NextStep({ own, mayEdit }: { own: OwnProfile; mayEdit: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const missing = new Set(missingForPublication(own.draft.profile).map(({ part }) => part))
  const situation = situationOf(own, missing.size)
  const day = own.published ? formatDay(locale, own.published.publishedAt.toISOString().slice(0, 10)) : ""
  const next = nextPart(own.draft.profile)
  const isWriting = situation === "begin" || situation === "missing"
  const isPublishing = situation === "ready" || situation === "changed" || situation === "withdrawn"
  return (
    <div className="lead">
      <p>{t(`home.next.${situation}`, { count: missing.size, day })}</p>
      <p className="buttons">
        {mayEdit && isWriting && next && (
          <a className="button" href={`/${locale}${paths.organisation.profilePart(next)}`}>
            {t("home.continue", { part: partWords(locale, own.kind, next).title })}
          </a>
        )}
        {mayEdit && isPublishing && (
          <a className="button" href={`/${locale}${paths.organisation.publish}`}>
            {t("home.check")}
          </a>
        )}
        {own.state === "listed" && (
          <a className="button button-quiet" href={`/${locale}${paths.profile(own.slug)}`}>
            {t("home.seePublished")}
          </a>
        )}
      </p>
    </div>
  )
}

function situationOf(own: OwnProfile, missing: number): Situation {
  if (own.state === "hidden") return "hidden"
  if (own.state === "listed") return own.differs ? (missing > 0 ? "missing" : "changed") : "published"
  if (missing === 0) return own.published ? "withdrawn" : "ready"
  const { profile } = own.draft
  const saysNothing = profileParts[profile.kind].every(({ part, fields }) =>
    fields.every(field => !isSaid(partValues(profile, part)[field.key])),
  )
  return saysNothing ? "begin" : "missing"
}
