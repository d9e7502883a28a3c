import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import type { RepresentativeView } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Who acts for the organisation, with role and right to sign; for owners with the way to change it. */
export function Colleagues({ people, isOwner }: { people: RepresentativeView[]; isOwner: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <ul className="list">
      {people.map(one => (
        <li key={one.id}>
          <div className="between">
            <strong>
              <bdi>{one.name}</bdi>
            </strong>
            <span className="row">
              {one.isSelf && <State>{t("people.you")}</State>}
              <State>{t(`people.roles.${one.role}`)}</State>
              {one.isSignatory && <State tone="done">{t("people.signs")}</State>}
            </span>
          </div>
          <div className="between">
            <span className="quiet">
              <bdi>{one.email}</bdi> ·{" "}
              {t("people.since", { day: formatDay(locale, one.joinedAt.toISOString().slice(0, 10)) })}
            </span>
            {(isOwner || one.isSelf) && (
              <a href={`/${locale}${paths.organisation.person(one.id)}`}>
                <span aria-hidden="true">{isOwner ? t("people.change") : t("people.leave")}</span>
                <span className="visually-hidden">
                  {isOwner ? t("people.changeHidden", { name: one.name }) : t("people.leave")}
                </span>
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
