import { Fingerprint } from "#components/agreements/fingerprint"
import type { NegotiationRecordView } from "#lib/agreements/evidence/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** By which fingerprint the record is known, and whether it still grows. */
export function RecordProof({ locale, record }: { locale: Locale; record: NegotiationRecordView }) {
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="fingerprint">
      <h2 id="fingerprint">{t("record.fingerprint")}</h2>
      <p>
        {record.frozenAt
          ? t("record.frozen", { moment: formatMoment(locale, record.frozenAt) })
          : t("record.notFrozen")}
      </p>
      <Fingerprint digest={record.sha256} />
    </section>
  )
}
