import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { State } from "#components/ui/state"
import type { NamePermissionView } from "#lib/confidentiality/requests/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { aboutWords } from "../../requests/_components/about-words"

type Place = { locale: Locale; partnershipId: string }

/** What may be used now or from a day to come. The page of each has the way to take the permission back. */
export function Register({ permissions, ...place }: Place & { permissions: NamePermissionView[] }) {
  const t = words(place.locale, "confidentiality")
  return (
    <section className="section">
      <h2>{t("names.register.heading")}</h2>
      <p className="quiet">{t(permissions.length === 0 ? "names.register.none" : "names.register.introduction")}</p>
      {permissions.map(permission => (
        <Permission key={permission.id} {...place} permission={permission} />
      ))}
    </section>
  )
}

function Permission({ locale, partnershipId, permission }: Place & { permission: NamePermissionView }) {
  const t = words(locale, "confidentiality")
  const { uses, startsOn, until, hasBegun, conditions, forbidden, grantedTo, grantedBy } = permission
  const conditionFacts =
    conditions.length > 0
      ? [{ term: t("restsOn.grantConditions"), value: <Prose text={conditions.join("\n\n")} /> }]
      : []
  const givers = formatList(
    locale,
    grantedBy.map(party => party.name),
  )
  return (
    <div className="card section">
      <div className="between">
        <h3>{aboutWords(locale, { kind: "name_use", uses, startsOn })}</h3>
        {forbidden ? (
          <State tone="stop">{t("names.register.forbidden")}</State>
        ) : (
          <State tone={hasBegun ? "done" : "plain"}>
            {t(hasBegun ? "names.register.now" : "names.register.ahead")}
          </State>
        )}
      </div>
      {forbidden && <p>{t("names.forbidden", forbidden)}</p>}
      <p>{t("names.register.given", { givers, name: grantedTo?.name ?? "" })}</p>
      <Facts
        facts={[
          { term: t("names.words"), value: <Prose text={permission.words} /> },
          { term: t("names.places"), value: <Prose text={permission.places} /> },
          {
            term: t("names.days"),
            value: t("names.fromUntil", { from: formatDay(locale, startsOn), until: formatDay(locale, until) }),
          },
          ...conditionFacts,
        ]}
      />
      <p>
        <a href={`/${locale}${paths.partnerships.disclosure(partnershipId, permission.id)}`}>
          {t(grantedBy.some(party => party.isYou) ? "names.register.takeBack" : "names.register.read")}
        </a>
      </p>
    </div>
  )
}
