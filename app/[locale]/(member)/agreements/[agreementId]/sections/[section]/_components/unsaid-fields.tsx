import { fieldsOf, type SectionKey } from "#lib/agreements/terms/fields"
import type { SaidClause } from "#lib/agreements/terms/said"
import { sayLabel } from "#lib/agreements/terms/say-field"
import { isWritten } from "#lib/agreements/terms/standard-text"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; clauses: readonly SaidClause[] }

/** The way to fields of which the text says nothing yet, for who may propose that it should. */
export function UnsaidFields({ locale, agreement, section, clauses }: Props) {
  const unsaid = fieldsOf(section).filter(
    field => !clauses.some(clause => clause.key === field.key) && isWritten(agreement.terms, section, field),
  )
  if (unsaid.length === 0) return null
  return (
    <details className="no-print">
      <summary>{words(locale, "agreements")("proposals.unsaid", { count: unsaid.length })}</summary>
      <ul>
        {unsaid.map(field => (
          <li key={field.key}>
            <a href={`/${locale}${paths.agreements.propose(agreement.id, section, field.key)}`}>
              {sayLabel(locale, { section }, field.key)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
