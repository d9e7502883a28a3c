import { type StatementAnswers, type StatementKey, statementKeys } from "#lib/reviews/schema"

/** An answer to every statement: four of five, but where said otherwise, with no words but these. */
export function anAnswer(scores: Partial<Record<StatementKey, number>> = {}, words = ""): StatementAnswers {
  const given = statementKeys.map(key => [key, { score: scores[key] ?? 4, words: key in scores ? words : "" }])
  return Object.fromEntries(given) as StatementAnswers
}
