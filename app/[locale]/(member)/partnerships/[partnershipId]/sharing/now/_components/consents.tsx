import type { GrantView } from "#lib/confidentiality/requests/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { GrantWords } from "../../_components/rests-on"

type Place = { locale: Locale; partnershipId: string }

/** The consents that the reader's side was given, then those that others hold; each page has the way to take one back. */
export function Consents({ grants, ...place }: Place & { grants: GrantView[] }) {
  const t = words(place.locale, "confidentiality")
  const own = grants.filter(grant => grant.grantedTo?.isYou)
  const others = grants.filter(grant => !grant.grantedTo?.isYou)
  return (
    <>
      <section>
        <h2>{t("now.consents.heading")}</h2>
        <p className="quiet">{t(own.length === 0 ? "now.consents.none" : "now.consents.introduction")}</p>
        {own.map(grant => (
          <Consent key={grant.id} {...place} grant={grant} />
        ))}
      </section>
      {others.length > 0 && (
        <section className="section">
          <h2>{t("now.consents.othersHeading")}</h2>
          <p className="quiet">{t("now.consents.othersIntroduction")}</p>
          {others.map(grant => (
            <Consent key={grant.id} {...place} grant={grant} />
          ))}
        </section>
      )}
    </>
  )
}

function Consent({ locale, partnershipId, grant }: Place & { grant: GrantView }) {
  const t = words(locale, "confidentiality")
  const givers = grant.grantedBy.map(party => party.name)
  const place = { subject: t(`subjects.${grant.subject}.label`), audience: t(`audiences.${grant.audience}.label`) }
  return (
    <div className="card section">
      <h3>
        <a href={`/${locale}${paths.partnerships.disclosure(partnershipId, grant.id)}`}>
          {t("requests.list.line", place)}
        </a>
      </h3>
      {grant.isShut && <p>{t("now.consents.shut")}</p>}
      <p>
        {t(`restsOn.grant.${grant.scope}`)}{" "}
        {grant.until
          ? t("requests.list.until", { date: formatDay(locale, grant.until) })
          : t("requests.list.withoutEnd")}
      </p>
      <GrantWords locale={locale} grant={grant} />
      <p className="quiet">
        {t("now.consents.by", {
          givers: formatList(locale, givers),
          name: grant.grantedTo?.name ?? "",
          date: formatDay(locale, grant.grantedOn),
        })}
      </p>
    </div>
  )
}
