import { Fingerprint } from "#components/agreements/fingerprint"
import type { EvidenceView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreementId: string; evidence: EvidenceView }

/** The signed head of a record that all have signed, and the package that proves the agreement to others. */
export function Proof({ locale, agreementId, evidence }: Props) {
  const { checkpoint, hasBundle, lines } = evidence
  const t = words(locale, "agreements")
  if (!lines.some(({ type }) => type === "checkpoint")) return null
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t("bundle.heading")}</h2>
      {checkpoint ? (
        <>
          <p>{t("bundle.signed", { moment: formatMoment(locale, checkpoint.signedAt), line: checkpoint.seq + 1 })}</p>
          <p>{t("bundle.key")}</p>
          <Fingerprint digest={checkpoint.keySha256} />
          <p className="no-print">
            <a href={paths.keys}>{t("bundle.published")}</a>
          </p>
        </>
      ) : (
        <p>{t("bundle.waiting")}</p>
      )}
      {hasBundle ? (
        <p className="no-print">
          <a href={paths.agreements.bundle(agreementId)} download>
            {t("bundle.download")}
          </a>{" "}
          {t("bundle.contains")}
        </p>
      ) : (
        <p className="quiet no-print">{t("bundle.making")}</p>
      )}
    </section>
  )
}
