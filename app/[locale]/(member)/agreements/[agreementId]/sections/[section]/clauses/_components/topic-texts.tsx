import { ButtonForm } from "#components/form/button-form"
import { State } from "#components/ui/state"
import type { Actor } from "#lib/actor"
import type { Alternative, Topic } from "#lib/agreements/clauses/clause"
import { clauseId, clauseLanguage, newestVersion } from "#lib/agreements/clauses/library"
import { paragraphsOf } from "#lib/agreements/clauses/origins"
import { refusalHoldPen } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { sayWords } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitClause } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; topic: Topic; actor: Actor }

/** One matter: why it matters, and its texts beside each other, with the values that they name. */
export function TopicTexts({ topic, ...shared }: Props) {
  const t = words(shared.locale, "agreements")
  const standing = paragraphsOf(shared.agreement.terms.sections[shared.section].words)
  const hasOne = topic.alternatives.some(({ versions }) => versions.some(({ text }) => standing.includes(text)))
  return (
    <section className="section" aria-labelledby={topic.id}>
      <h2 id={topic.id} lang={clauseLanguage}>
        {topic.title}
      </h2>
      <p>
        <strong>{t("clauses.why")}:</strong> <span lang={clauseLanguage}>{topic.why}</span>
      </p>
      <ul className="clause-texts">
        {topic.alternatives.map(alternative => (
          <li key={alternative.level} className="card">
            <Text {...{ topic, alternative, hasOne }} {...shared} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Text({
  locale,
  agreement,
  section,
  topic,
  alternative,
  hasOne,
  actor,
}: Props & { alternative: Alternative; hasOne: boolean }) {
  const t = words(locale, "agreements")
  const { terms } = agreement
  const { text, version } = newestVersion(alternative)
  const stands = paragraphsOf(terms.sections[section].words).includes(text)
  const hidden = {
    agreementId: agreement.id,
    section,
    seen: sectionDigest(terms, section),
    clause: clauseId(topic, alternative),
  }
  return (
    <>
      <h3>{t(`clauses.level.${alternative.level}`)}</h3>
      <p lang={clauseLanguage}>{alternative.summary}</p>
      <blockquote className="agreed-text" lang={clauseLanguage}>
        {sayWords(speakerFor(locale, terms, agreement.parties), text)}
      </blockquote>
      <p className="quiet">{t("clauses.version", { version })}</p>
      {stands && <State tone="done">{t("clauses.chosen")}</State>}
      {!stands && !terms.standardText && refusalHoldPen(actor, agreement) === null && (
        <ButtonForm action={submitClause} hidden={hidden} quiet>
          {t(hasOne ? "clauses.chooseInstead" : "clauses.choose")}
        </ButtonForm>
      )}
    </>
  )
}
