import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { sayWordsPlace } from "#lib/agreements/terms/say-change"
import { type Speaker, sayLanguage } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { fitsName, textName } from "#lib/agreements/terms/translation-form"
import { type TranslatedWords, translatedWords } from "#lib/agreements/terms/translation-state"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitTranslation } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; language: string }

/** Every text of the section beside a box for the same in the other language. Gaps may stay and be filled later. */
export function TranslationForm({ locale, agreement, section, language }: Props) {
  const t = words(locale, "agreements")
  const { terms } = agreement
  const speaker = speakerFor(locale, terms, agreement.parties)
  const all = translatedWords(terms, section, language)
  const back = `/${locale}${paths.agreements.section(agreement.id, section)}`
  const labels = Object.fromEntries(all.map(one => [textName(one.key), labelOf(speaker, one, language)]))
  return (
    <section className="card writing">
      {all.length === 0 ? (
        <p>{t("languages.nothing")}</p>
      ) : (
        <Form action={submitTranslation} words={formWords(locale)} labels={labels}>
          <Hidden name="agreementId" value={agreement.id} />
          <Hidden name="section" value={section} />
          <Hidden name="language" value={language} />
          <Hidden name="seen" value={sectionDigest(terms, section)} />
          {all.map(one => (
            <Pair key={one.key} {...{ speaker, language }} one={one} />
          ))}
          <div className="buttons">
            <SubmitButton>{t("languages.save", { language: sayLanguage(locale, language) })}</SubmitButton>
          </div>
        </Form>
      )}
      <p className="section-back">
        <a href={back}>{t("languages.back")}</a>
      </p>
    </section>
  )
}

function labelOf(speaker: Speaker, { place }: TranslatedWords, language: string): string {
  const t = words(speaker.locale, "agreements")
  return t("languages.text", {
    place: sayWordsPlace([speaker], place),
    language: sayLanguage(speaker.locale, language),
  })
}

function Pair({ speaker, language, one }: { speaker: Speaker; language: string; one: TranslatedWords }) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const frame = {
    name: textName(one.key),
    label: labelOf(speaker, one, language),
    value: one.translation?.text,
    lang: language,
  }
  return (
    <div className="in-languages translated">
      <div>
        <p className="row-label">
          {t("languages.source", {
            place: sayWordsPlace([speaker], one.place),
            language: sayLanguage(locale, terms.language),
          })}
        </p>
        <div className="agreed-text said-prose" lang={terms.language} dir="auto">
          {one.text}
        </div>
      </div>
      <div>
        {one.field.kind === "text" ? (
          <TextField {...frame} optional={t("form.optional")} />
        ) : (
          <TextArea {...frame} optional={t("form.optional")} rows={rowsFor(one.text)} />
        )}
        {one.state === "out_of_date" && (
          <Checkbox name={fitsName(one.key)} label={t("languages.fits")} hint={t("languages.fitsHint")} />
        )}
      </div>
    </div>
  )
}

/** About as high as the text beside it. */
function rowsFor(text: string): number {
  return Math.min(Math.max(Math.ceil(text.length / 45) + 1, 2), 14)
}
