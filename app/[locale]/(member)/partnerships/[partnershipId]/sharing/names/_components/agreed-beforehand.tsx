import { Prose } from "#components/ui/prose"
import { today } from "#lib/clock"
import { publicityUnder } from "#lib/confidentiality/publicity"
import { nameUses } from "#lib/confidentiality/requests/schema"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Place = { locale: Locale; all: readonly TermsInForceView[]; parties: readonly Party[] }

/** What may be used without asking, because all have signed so: whose, and on which conditions. */
export function AgreedBeforehand({ locale, all, parties }: Place) {
  const t = words(locale, "confidentiality")
  const allowed = parties.flatMap(({ memberId, name }) => {
    const uses = nameUses.flatMap(use => {
      const answer = publicityUnder(all, { memberId, use, today: today() })
      return answer?.position === "as_agreed_here" ? { use, rows: answer.rows } : []
    })
    return uses.length > 0 ? { memberId, name, uses } : []
  })
  if (allowed.length === 0) return null
  return (
    <section className="section">
      <h2>{t("names.beforehand.heading")}</h2>
      <p className="quiet">{t("names.beforehand.introduction")}</p>
      {allowed.map(({ memberId, name, uses }) => {
        const rows = new Map(uses.flatMap(({ rows }) => rows).map(row => [row.agreementId, row]))
        const said = formatList(
          locale,
          uses.map(({ use }) => t(`names.uses.${use}`)),
        )
        return (
          <div key={memberId} className="card section">
            <h3>{t("names.beforehand.line", { name, uses: said })}</h3>
            {[...rows.values()].map(({ agreementId, reference, conditions }) => (
              <div key={agreementId}>
                {conditions ? <Prose text={conditions} /> : <p>{t("names.beforehand.conditionsThere")}</p>}
                <p>
                  <a href={`/${locale}${paths.agreements.one(agreementId)}`}>
                    {t("names.contract.from", { reference })}
                  </a>
                </p>
              </div>
            ))}
          </div>
        )
      })}
    </section>
  )
}
