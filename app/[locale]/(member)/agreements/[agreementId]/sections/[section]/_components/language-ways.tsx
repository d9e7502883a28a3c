import type { Actor } from "#lib/actor"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { sayLanguage } from "#lib/agreements/terms/say-field"
import { translatedWords } from "#lib/agreements/terms/translation-state"
import { otherLanguages } from "#lib/agreements/terms/translations"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; actor: Actor }

/** For who has the pen: a way to write the section in each other language that the agreement names. */
export function LanguageWays({ locale, agreement, section, actor }: Props) {
  const t = words(locale, "agreements")
  const languages = otherLanguages(agreement.terms)
  if (languages.length === 0 || refusalHoldPen(actor, agreement) !== null) return null
  return (
    <section className="section no-print" aria-labelledby="other-languages">
      <h2 id="other-languages">{t("languages.heading")}</h2>
      <ul className="ways">
        {languages.map(language => {
          const all = translatedWords(agreement.terms, section, language)
          const left = all.filter(({ state }) => state !== "current").length
          return (
            <li key={language}>
              <a href={`/${locale}${paths.agreements.translation(agreement.id, section, language)}`}>
                {t("languages.write", { language: sayLanguage(locale, language) })}
              </a>
              <br />
              <span className="quiet">{t("languages.counts", { left, all: all.length })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
