import { DocumentLines } from "#components/agreements/document-lines"
import { Openings } from "#components/partnerships/openings"
import type { DocumentRow } from "#lib/agreements/evidence/views"
import { frozen } from "#lib/agreements/lifecycle"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { DocumentOpeningView } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = {
  locale: Locale
  agreement: AgreementView
  documents: DocumentRow[]
  openings: readonly DocumentOpeningView[]
}

/** What may be taken home of an agreement that is being signed or was, and who has done so. */
export function Copies({ locale, agreement, documents, openings }: Props) {
  if (!frozen.includes(agreement.state)) return null
  return (
    <>
      <ul className="ways no-print">
        <li>
          <a href={paths.agreements.exported(agreement.id)} download>
            {words(locale, "agreements")("evidence.export")}
          </a>
        </li>
        <DocumentLines locale={locale} agreementId={agreement.id} documents={documents} />
      </ul>
      <Openings locale={locale} openings={openings} withKind />
    </>
  )
}
