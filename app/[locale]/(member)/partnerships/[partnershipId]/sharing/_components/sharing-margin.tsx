import { MarginNote } from "#components/ui/margin"
import { Prose } from "#components/ui/prose"
import { Reference, referencePlace } from "#components/ui/reference"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What no agreement can forbid, always; then what the answers come from, and what to say to a journalist. */
export function SharingMargin({ locale, inForce }: { locale: Locale; inForce: TermsInForceView | null }) {
  const t = words(locale, "confidentiality")
  return (
    <>
      <MarginNote heading={t("carveOuts.heading")} tone="attention" folds>
        <p>{t("carveOuts.danger")}</p>
        <p>{t("carveOuts.law")}</p>
        <p>{t("carveOuts.limits")}</p>
      </MarginNote>
      {inForce ? (
        <MarginNote heading={t("mayShare.inForce.heading")}>
          <p>
            <Reference
              value={inForce.reference}
              sentence={t("mayShare.inForce.since", {
                reference: referencePlace,
                date: formatDay(locale, inForce.inForceFrom.toISOString().slice(0, 10)),
              })}
            />
          </p>
          <p>
            <a href={`/${locale}${paths.agreements.one(inForce.agreementId)}`}>{t("mayShare.inForce.read")}</a>
          </p>
        </MarginNote>
      ) : (
        <MarginNote heading={t("mayShare.noAgreement.heading")} tone="stop">
          <p>{t("mayShare.noAgreement.body")}</p>
        </MarginNote>
      )}
      {inForce?.holdingLine && (
        <MarginNote heading={t("mayShare.inForce.journalists")}>
          <Prose text={inForce.holdingLine} />
        </MarginNote>
      )}
    </>
  )
}
