import { Facts } from "#components/ui/facts"
import { negotiating } from "#lib/agreements/lifecycle"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What an amendment changes, of what kind the change is said to be, and why. Nothing for an agreement of its own. */
export function AmendmentHead({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const { amendment, inForceOn } = agreement
  if (!amendment) return null
  const t = words(locale, "agreements")
  const { amendsReference: reference, number, kinds, reason } = amendment
  const named = kinds.map(kind => t(`amendmentKinds.${kind}.label`))
  const mayRestate = agreement.mayWrite && agreement.isYourTurn && negotiating.includes(agreement.state)
  return (
    <section className="section" aria-labelledby="amendment">
      <h2 id="amendment">{t("amendment.heading")}</h2>
      <p>
        {inForceOn && number
          ? t("amendment.inForce", { number, reference, day: formatDay(locale, inForceOn) })
          : t("amendment.open", { reference })}{" "}
        <a href={`/${locale}${paths.agreements.one(amendment.amendsId)}`}>{t("amendment.toAgreement")}</a>
      </p>
      <Facts
        facts={[
          { term: t("amendment.kinds"), value: formatList(locale, named) },
          { term: t("amendment.reason"), value: <bdi>{reason}</bdi> },
        ]}
      />
      {mayRestate && (
        <p className="no-print">
          <a href={`/${locale}${paths.agreements.write(agreement.id)}`}>{t("amendment.restate")}</a>
        </p>
      )}
    </section>
  )
}
