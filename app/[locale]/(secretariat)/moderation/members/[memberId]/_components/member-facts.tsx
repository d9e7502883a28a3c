import { Facts } from "#components/ui/facts"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { listLabel } from "#lib/members/profile/lists"
import type { SecretariatMember } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** What the secretariat needs to know of a member, and nothing of its work with others. */
export function MemberFacts({ member }: { member: SecretariatMember }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const day = (moment: Date) => formatDay(locale, moment.toISOString().slice(0, 10))
  const { published, representatives } = member
  const version = published && t("secretariat.version", { number: published.number, day: day(published.publishedAt) })
  const facts = [
    { term: t("secretariat.kind"), value: words(locale, "common")(`sides.${member.kind}`) },
    { term: t("secretariat.country"), value: listLabel("countries", member.country, locale) },
    { term: t("secretariat.state"), value: t("secretariat.registeredOn", { day: day(member.registeredAt) }) },
    {
      term: t("secretariat.profile"),
      value: version ? <a href={`/${locale}${paths.profile(member.slug)}`}>{version}</a> : t("secretariat.noProfile"),
    },
  ]
  return (
    <>
      <Facts facts={facts} columns />
      <h2 className="section">{t("secretariat.people")}</h2>
      <ul className="list">
        {representatives.map(one => (
          <li key={one.id}>
            <bdi>{one.name}</bdi>{" "}
            <span className="quiet">
              · {t(`people.roles.${one.role}`)}
              {one.isSignatory && ` · ${t("people.signs")}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
