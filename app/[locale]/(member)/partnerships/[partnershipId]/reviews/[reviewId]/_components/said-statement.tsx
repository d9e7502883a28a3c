import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import type { ComparedStatement } from "#lib/reviews/gaps"

const scores = ["1", "2", "3", "4", "5"] as const

/** A score of 1 to 5 in words. */
export function scoreWords(locale: Locale, score: number): string {
  return words(locale, "reviews")(`scores.${scores[score - 1] ?? "3"}`)
}

/** One statement, and what each side says to it in its ink. */
export function SaidStatement({
  locale,
  compared,
  parties,
}: {
  locale: Locale
  compared: ComparedStatement
  parties: Party[]
}) {
  const t = words(locale, "reviews")
  return (
    <div className="section">
      <h3>{t(`statements.${compared.statement}.whole`)}</h3>
      {compared.answers.map(({ memberId, score, words: text }) => {
        const by = parties.find(party => party.memberId === memberId) ?? null
        return <Said key={memberId} by={by} heading={by?.name ?? ""} when={scoreWords(locale, score)} text={text} />
      })}
    </div>
  )
}
