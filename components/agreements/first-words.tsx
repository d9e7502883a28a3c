import { Hidden } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { agreementKinds } from "#lib/agreements/terms/field"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

export function firstWordsLabels(locale: Locale): { kind: string; title: string; words: string } {
  const t = words(locale, "agreements")
  return { kind: t("first.kind"), title: t("first.title"), words: t("first.words") }
}

/** What is to be agreed on: its kind, what it is called and what for. `hint` says who reads the words, and when. */
export function FirstWords({ locale, hint }: { locale: Locale; hint: string }) {
  return (
    <>
      <Hidden name="locale" value={locale} />
      <KindAndTitle locale={locale} />
      <TextArea name="words" label={firstWordsLabels(locale).words} hint={hint} rows={6} />
    </>
  )
}

/** Its kind and name, as they are or still to be said. */
export function KindAndTitle({
  locale,
  hint,
  kind,
  title,
}: {
  locale: Locale
  hint?: string
  kind?: string
  title?: string
}) {
  const t = words(locale, "agreements")
  const labels = firstWordsLabels(locale)
  const kinds = agreementKinds.map(value => ({ value, label: words(locale, "terms")(`kind.${value}`) }))
  return (
    <>
      <RadioGroup name="kind" legend={labels.kind} hint={hint} choices={kinds} value={kind} />
      <TextField name="title" label={labels.title} hint={t("first.titleHint")} value={title} />
    </>
  )
}
