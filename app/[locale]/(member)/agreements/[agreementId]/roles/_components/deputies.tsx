import type { DeputiesView } from "#lib/agreements/deputies/views"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { RolesProps } from "./roles-props"

/** In whose place somebody else can sign, and where that was done: the own side alone reads why. */
export function Deputies({ locale, agreement, deputies }: RolesProps & { deputies: DeputiesView }) {
  const t = words(locale, "agreements")
  const { open, given } = deputies
  if (open.length === 0 && given.length === 0) return null
  return (
    <section className="section" aria-labelledby="deputies">
      <h2 id="deputies">{t("deputies.heading")}</h2>
      <p>{t("deputies.text")}</p>
      {open.length > 0 && (
        <ul className="ways">
          {open.map(({ signatureId, name, isYou }) => (
            <li key={signatureId}>
              <a href={`/${locale}${paths.agreements.nameDeputy(agreement.id, signatureId)}`}>
                {isYou ? t("deputies.instead") : t("deputies.insteadOf", { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul className="list">
        {given.map(({ name, deputyName, reason, byName, delegatedAt }) => (
          <li key={delegatedAt.toISOString() + name}>
            <p>{t("deputies.given", { name, deputy: deputyName })}</p>
            <p dir="auto">{t("signatures.reason", { reason })}</p>
            <p className="quiet">{t("deputies.by", { name: byName, moment: formatMoment(locale, delegatedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
