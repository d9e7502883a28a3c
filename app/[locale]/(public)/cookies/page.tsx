import type { Metadata } from "next"
import { essentialCookies } from "#lib/content/legal-pages"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { StandingPage, standingMetadata } from "../_components/standing-page"

export function generateMetadata(): Metadata {
  return standingMetadata("cookies")
}

export default function CookiesPage() {
  const t = words(requestLocale(), "pages")
  return (
    <StandingPage page="cookies">
      <table className="narrow-rows">
        <caption>{t("cookies.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("cookies.table.name")}</th>
            <th scope="col">{t("cookies.table.purpose")}</th>
            <th scope="col">{t("cookies.table.expiry")}</th>
          </tr>
        </thead>
        <tbody>
          {essentialCookies.map(cookie => (
            <tr key={cookie}>
              <th scope="row">
                <code>{cookie}</code>
              </th>
              <td data-label={t("cookies.table.purpose")}>{t(`cookies.rows.${cookie}.purpose`)}</td>
              <td data-label={t("cookies.table.expiry")}>{t(`cookies.rows.${cookie}.expiry`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </StandingPage>
  )
}
