import { MarginNote } from "#components/ui/margin"
import { Prose } from "#components/ui/prose"
import { Reference, referencePlace } from "#components/ui/reference"
import { linesOf, termsForPress } from "#lib/confidentiality/press/policy"
import type { TermsInForceView } from "#lib/confidentiality/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { sayAgreement } from "./about-agreement"

/** What no agreement can forbid, always; then what the answers come from, and what to say to a journalist. */
export function SharingMargin({ locale, all }: { locale: Locale; all: TermsInForceView[] }) {
  const t = words(locale, "confidentiality")
  const lines = linesOf(termsForPress(all)).filter(({ holdingLine }) => holdingLine !== "")
  return (
    <>
      <MarginNote heading={t("carveOuts.heading")} tone="attention" folds>
        <p>{t("carveOuts.danger")}</p>
        <p>{t("carveOuts.law")}</p>
        <p>{t("carveOuts.limits")}</p>
      </MarginNote>
      {all.length > 0 ? (
        <MarginNote heading={t("mayShare.inForce.heading")}>
          {all.map(agreement => (
            <div key={agreement.agreementId}>
              <p>
                <Reference
                  value={agreement.reference}
                  sentence={sayAgreement(locale, { ...agreement, reference: referencePlace })}
                />
              </p>
              <p>
                <a href={`/${locale}${paths.agreements.one(agreement.agreementId)}`}>{t("mayShare.inForce.read")}</a>
              </p>
            </div>
          ))}
          {all.length > 1 && <p>{t("mayShare.inForce.strictest")}</p>}
        </MarginNote>
      ) : (
        <MarginNote heading={t("mayShare.noAgreement.heading")} tone="stop">
          <p>{t("mayShare.noAgreement.body")}</p>
        </MarginNote>
      )}
      {lines.length > 0 && (
        <MarginNote heading={t("mayShare.inForce.journalists")}>
          {lines.map(({ agreementId, holdingLine }) => (
            <Prose key={agreementId} text={holdingLine} />
          ))}
        </MarginNote>
      )}
    </>
  )
}
