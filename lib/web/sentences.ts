import type { Problem, Problems, Refusal } from "#lib/errors"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Codes come from schemas and commands at run time, so their keys cannot be typed; tests see that each has words. */
type WordsByCode = ((key: string, values?: Record<string, string | number>) => string) & { has(key: string): boolean }

/** The sentence for a refusal, in the reader's language. */
export function refusalSentence(locale: Locale, refusal: Refusal): string {
  const t = words(locale, "refusals") as unknown as WordsByCode
  return t(refusal.code, refusal.problems[""]?.values)
}

/** The sentence for what is wrong with each field. A code without words is the schema library's own: "not valid". */
export function problemSentences(locale: Locale, problems: Problems): Record<string, string> {
  const t = words(locale, "form") as unknown as WordsByCode
  const sentence = ({ code, values }: Problem) => {
    const key = `problems.${code}`
    return t(t.has(key) ? key : "problems.notValid", values)
  }
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([field]) => field !== "")
      .map(([field, problem]) => [field, sentence(problem)]),
  )
}
