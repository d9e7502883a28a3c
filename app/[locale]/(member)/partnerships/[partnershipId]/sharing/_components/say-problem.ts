import { kindWords } from "#app/[locale]/(member)/projects/[projectId]/_components/problem-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RaisedProblem } from "#lib/projects/views"

/** A problem in a line: its kind, its site where one was named, and the day it was found. */
export function sayProblem(locale: Locale, { kind, site, foundOn, remedy }: RaisedProblem): string {
  const t = words(locale, "confidentiality")
  const said = { kind: kindWords(locale, kind), site, date: formatDay(locale, foundOn) }
  if (remedy === "confirmed") return t(site ? "problem.remediedAt" : "problem.remedied", said)
  return t(site ? "problem.at" : "problem.plain", said)
}
