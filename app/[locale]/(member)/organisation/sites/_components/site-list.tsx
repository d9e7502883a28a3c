import { ButtonForm } from "#components/form/button-form"
import { SiteAddress } from "#components/members/site-address"
import { countryName, isCountry } from "#lib/countries"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { SiteView } from "#lib/members/views"
import type { FormAction } from "#lib/web/form-state"
import { requestLocale } from "#lib/web/request"

type Act = { action: FormAction; label: "link" | "unlink" }

/** Sites with their address, each with the one thing that may be done with it. */
export function SiteList({ sites, act }: { sites: SiteView[]; act: Act | null }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <ul className="list">
      {sites.map(({ id, name, country, address, osId }) => (
        <li key={id} className="between">
          <div className="lines">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <p className="quiet">
              <SiteAddress
                address={address}
                country={isCountry(country) ? countryName(country, formattingLocale(locale)) : country}
              />
              {osId && ` · OS ID ${osId}`}
            </p>
          </div>
          {act && (
            <ButtonForm action={act.action} hidden={{ siteId: id }} quiet>
              {t(`sites.${act.label}`)} <span className="visually-hidden">{name}</span>
            </ButtonForm>
          )}
        </li>
      ))}
    </ul>
  )
}
