import { sayChange } from "#lib/agreements/terms/say-change"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What an amendment changes beyond the kinds it names. */
export function Beyond({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const { amendment, terms } = agreement
  if (!amendment || amendment.beyond.length === 0) return null
  const s = words(locale, "terms")
  const { names } = speakerFor(locale, terms, agreement.parties)
  const sides = { locale, before: amendment.base.terms, after: terms, names }
  return (
    <section className="gaps">
      <p>{words(locale, "agreements")("write.beyond")}</p>
      <ul>
        {amendment.beyond.map(change => {
          const { section, place } = sayChange(change, sides)
          return (
            <li key={`${change.section} ${change.field} ${change.rowId} ${change.rowField}`}>
              {section && `${s(`section.${section}.title`)}: `}
              <bdi>{place}</bdi>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
