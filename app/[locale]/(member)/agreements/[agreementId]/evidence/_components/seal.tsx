import { Fingerprint } from "#components/agreements/fingerprint"
import type { DocumentRow } from "#lib/agreements/evidence/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** What the seal of the signed file says and what it does not, with what is needed to check it by hand. */
export function Seal({ locale, documents }: { locale: Locale; documents: DocumentRow[] }) {
  const t = words(locale, "agreements")
  const made = documents.find(({ kind }) => kind === "final")?.made
  if (!made?.seal) return null
  return (
    <section aria-labelledby="seal">
      <h2 id="seal">{t("document.seal.heading")}</h2>
      <p>{t("document.seal.text")}</p>
      <p>{t(made.seal.level === "B-T" ? "document.seal.levels.B-T" : "document.seal.levels.B-B")}</p>
      <p>{t("document.seal.unknown")}</p>
      <Fingerprint digest={made.seal.certificateSha256} />
      <p>{t("document.seal.file")}</p>
      <Fingerprint digest={made.sha256} />
      <p className="no-print">
        <a href={`/${locale}${paths.verify.home}`}>{t("document.seal.check")}</a>
      </p>
    </section>
  )
}
