import { createTranslator } from "use-intl/core"
import { formattingLocale, type Locale, pseudoLocale } from "#lib/i18n/locales"
import { type Area, type Messages, messages } from "#lib/i18n/messages"
import { pseudo } from "#lib/i18n/pseudo"

export type Words<A extends Area> = ReturnType<typeof createTranslator<Messages, A>>

const made = new Map<string, unknown>()

/**
 * The messages of one area in one language: `words(locale, "accounts")("signIn.heading")`.
 * Keys are typed by the English catalogue. A message that is missing is a fault, not a blank.
 */
export function words<A extends Area>(locale: Locale, area: A): Words<A> {
  const key = `${locale}/${area}`
  const known = made.get(key) as Words<A> | undefined
  if (known) return known
  const translate = createTranslator({
    locale: formattingLocale(locale),
    messages: messages(locale),
    namespace: area as never,
    onError(error) {
      throw error
    },
  }) as unknown as Words<A>
  const spoken = locale === pseudoLocale ? disguise(translate) : translate
  made.set(key, spoken)
  return spoken
}

/** Wraps each finished sentence, so that plurals and values stay right and only the letters change. */
function disguise<A extends Area>(translate: Words<A>): Words<A> {
  const plain = translate as unknown as (...given: unknown[]) => string
  const shown = (...given: unknown[]) => pseudo(plain(...given))
  return Object.assign(shown, { has: translate.has, raw: translate.raw }) as unknown as Words<A>
}
