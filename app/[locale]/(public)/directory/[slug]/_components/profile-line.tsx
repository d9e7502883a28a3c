import { checkedLine, facetLabel, facetLabels, shortList } from "#components/members/directory-labels"
import { SideMark } from "#components/ui/mark"
import { State } from "#components/ui/state"
import { words } from "#lib/i18n/words"
import type { ProfilePage } from "#lib/members/directory/views"
import { requestLocale } from "#lib/web/request"

/** Who this is at a look: side, kind, places, what was checked; and its own one sentence. */
export function ProfileLine({ page }: { page: ProfilePage }) {
  const locale = requestLocale()
  const { profile } = page
  const places = (profile.kind === "corporate" ? profile.sourcing : profile.places).places.map(({ country }) => country)
  const kind =
    profile.kind === "local_resource" && profile.about.localResourceKind
      ? facetLabel(locale, "kind", profile.about.localResourceKind)
      : words(locale, "common")(`sides.${profile.kind}`)
  const [check] = page.checks
  return (
    <>
      <p className="member-line">
        <SideMark kind={profile.kind} /> {kind}
        {places.length > 0 && ` · ${shortList(locale, facetLabels(locale, "country", places), 4)}`}
      </p>
      {profile.about.summary && <p dir="auto">{profile.about.summary}</p>}
      <p>
        <a href="#verification">
          <State tone={check ? "done" : "plain"}>
            {check && <span aria-hidden="true">✓</span>}{" "}
            {checkedLine(locale, {
              verificationLevel: check?.level ?? "self-declared",
              verifiedOn: check?.checkedOn ?? null,
            })}
          </State>
        </a>
      </p>
    </>
  )
}
