import { fieldsOf, type SectionKey } from "#lib/agreements/terms/fields"
import type { SaidClause } from "#lib/agreements/terms/said"
import { sayLabel } from "#lib/agreements/terms/say-field"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreementId: string; section: SectionKey; clauses: readonly SaidClause[] }

/** The way to fields of which the text says nothing yet, for who may propose that it should. */
export function UnsaidFields({ locale, agreementId, section, clauses }: Props) {
  const unsaid = fieldsOf(section).filter(field => !clauses.some(clause => clause.key === field.key))
  if (unsaid.length === 0) return null
  return (
    <details className="no-print">
      <summary>{words(locale, "agreements")("proposals.unsaid", { count: unsaid.length })}</summary>
      <ul>
        {unsaid.map(field => (
          <li key={field.key}>
            <a href={`/${locale}${paths.agreements.propose(agreementId, section, field.key)}`}>
              {sayLabel(locale, { section }, field.key)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
