import { placeholders } from "#lib/agreements/terms/placeholders"
import { sayWords } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The fields that can be named in the parties' own words, each with what stands behind it now. */
export function FieldNames({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  return (
    <details className="section">
      <summary>{t("clauses.names")}</summary>
      <p>{t("clauses.namesExplained")}</p>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("clauses.name")}</th>
            <th scope="col">{t("clauses.value")}</th>
          </tr>
        </thead>
        <tbody>
          {placeholders.map(({ name }) => (
            <tr key={name}>
              <td>
                <bdi dir="ltr">
                  <code>{`{${name}}`}</code>
                </bdi>
              </td>
              <td>
                <bdi>{sayWords(speaker, `{${name}}`)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
