import { type NamedValue, ownValues, writtenName } from "#lib/agreements/terms/named-values"
import { sectionsNaming } from "#lib/agreements/terms/placeholders"
import { sayNamedValue } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = {
  locale: Locale
  agreement: AgreementView
  /** The way to a value for who may change it. */
  way?: ((value: NamedValue) => string) | undefined
}

/** The values that the parties have named themselves: how to write each, what stands behind it, and where it is named. */
export function OwnNames({ locale, agreement, way }: Props) {
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const values = ownValues(agreement.terms)
  if (values.length === 0) return null
  return (
    <table className="stacked section">
      <caption className="visually-hidden">{t("values.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("clauses.name")}</th>
          <th scope="col">{t("clauses.value")}</th>
          <th scope="col">{t("values.where")}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(value => (
          <tr key={value.id}>
            <td>
              <bdi>
                <code>{writtenName(value)}</code>
              </bdi>
            </td>
            <td>
              <bdi>{sayNamedValue(speaker, value)}</bdi>
            </td>
            <td>
              <span className="quiet">{sayUses(locale, agreement, value)}</span>
              {way && (
                <>
                  <br />
                  <a href={way(value)}>{t("values.change", { name: value.name })}</a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In which sections words name a value. */
export function sayUses(locale: Locale, { terms }: Pick<AgreementView, "terms">, value: NamedValue): string {
  const t = words(locale, "agreements")
  const sections = sectionsNaming(terms, value).map(section => words(locale, "terms")(`section.${section}.title`))
  return sections.length === 0 ? t("values.unused") : t("values.usedIn", { sections: formatList(locale, sections) })
}
