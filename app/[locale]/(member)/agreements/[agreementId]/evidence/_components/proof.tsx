import { Fingerprint } from "#components/agreements/fingerprint"
import type { DocumentRow, EvidenceView } from "#lib/agreements/evidence/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { Seal } from "./seal"

type Props = { locale: Locale; agreementId: string; evidence: EvidenceView; documents: DocumentRow[] }

/** What proves a signed agreement to others: the signed head of its record, the package, the seal of its file. */
export function Proof({ locale, agreementId, evidence, documents }: Props) {
  const { checkpoint, hasBundle, lines } = evidence
  const t = words(locale, "agreements")
  if (!lines.some(({ type }) => type === "checkpoint")) return null
  return (
    <>
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
      <Seal locale={locale} documents={documents} />
    </>
  )
}
