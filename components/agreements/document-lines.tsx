import type { DocumentRow } from "#lib/agreements/evidence/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreementId: string; documents: DocumentRow[] }

/** The documents to keep, as entries of a list: a link to each, or the word that it is being made. */
export function DocumentLines({ locale, agreementId, documents }: Props) {
  const t = words(locale, "agreements")
  return documents.map(({ kind, fileId, made }) => (
    <li key={kind}>
      {made ? (
        <a href={kind === "scan" ? paths.files(fileId ?? "") : paths.agreements.document(agreementId, kind)} download>
          {t(`document.${kind}`, { kilobytes: Math.ceil(made.bytes / 1000) })}
        </a>
      ) : (
        kind !== "scan" && <span className="quiet">{t(`document.making.${kind}`)}</span>
      )}
    </li>
  ))
}
