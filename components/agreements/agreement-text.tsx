import { CarveOuts } from "#components/agreements/carve-outs"
import { SectionText } from "#components/agreements/section-text"
import { StandardWords } from "#components/agreements/standard-words"
import { mandatorySections } from "#lib/agreements/terms/complete"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { Speaker } from "#lib/agreements/terms/say-field"
import { isLeftToStandardText, sayCover } from "#lib/agreements/terms/say-standard-text"
import { words } from "#lib/i18n/words"

/**
 * The whole text, section by section, numbered so that it can be referred to; the standard text behind, where it was taken.
 * Silence is said where it counts.
 */
export function AgreementText({ speaker, level = 2 }: { speaker: Speaker; level?: 2 | 3 }) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <div className="agreed-text whole-text">
      {sectionKeys.map((section, index) => {
        const clauses = sayCover(speaker, section)
        const isOptional = !mandatorySections[terms.kind].includes(section) || isLeftToStandardText(speaker, section)
        if (clauses.length === 0 && isOptional) return null
        return (
          <section key={section} aria-labelledby={`section-${section}`}>
            <Heading id={`section-${section}`}>
              {t("sectionTitle", { number: index + 1, title: s(`section.${section}.title`) })}
            </Heading>
            {clauses.length === 0 && <p className="quiet">{t("text.silent")}</p>}
            <SectionText locale={locale} clauses={clauses} number={index + 1} />
            {section === "confidentiality" && <CarveOuts locale={locale} />}
          </section>
        )
      })}
      <StandardWords speaker={speaker} level={level} />
    </div>
  )
}
