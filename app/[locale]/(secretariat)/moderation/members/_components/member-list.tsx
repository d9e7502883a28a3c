import { MemberStateSign } from "#components/members/member-state"
import { SideLink } from "#components/ui/side-link"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { listLabel } from "#lib/members/profile/lists"
import type { MemberRow } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Members, newest first: name, place, since when, what was checked, in what state. */
export function MemberList({ members }: { members: MemberRow[] }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const level = words(locale, "taxonomy")
  return (
    <ul className="list">
      {members.map(member => (
        <li key={member.id}>
          <div className="between">
            <span>
              <SideLink
                kind={member.kind}
                name={member.name}
                href={`/${locale}${paths.moderation.member(member.id)}`}
              />
            </span>
            <MemberStateSign locale={locale} state={member.state} />
          </div>
          <span className="quiet">
            {listLabel("countries", member.country, locale)} ·{" "}
            {t("secretariat.registeredOn", { day: formatDay(locale, member.registeredAt.toISOString().slice(0, 10)) })}{" "}
            ·{" "}
            {member.level && member.expiresOn
              ? t("secretariat.checked", {
                  level: level(`verificationLevels.${member.level}`),
                  day: formatDay(locale, member.expiresOn),
                })
              : t("secretariat.unchecked")}
          </span>
        </li>
      ))}
    </ul>
  )
}
