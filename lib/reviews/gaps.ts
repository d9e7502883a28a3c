import { type StatementAnswers, type StatementKey, statementKeys } from "#lib/reviews/schema"

/** What each side says to one statement, and how many steps lie between the highest and the lowest. */
export type ComparedStatement = {
  statement: StatementKey
  /** In the order in which the answers were given to the comparison. */
  answers: { memberId: string; score: number; words: string }[]
  gap: number
}

/** Differences first; where there is none, what goes worst first. */
export function compareAnswers(
  given: readonly { memberId: string; statements: StatementAnswers }[],
): ComparedStatement[] {
  return statementKeys
    .map(statement => {
      const answers = given.map(({ memberId, statements }) => ({ memberId, ...statements[statement] }))
      const scores = answers.map(({ score }) => score)
      return { statement, answers, gap: scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : 0 }
    })
    .sort((a, b) => b.gap - a.gap || lowest(a) - lowest(b))
}

/** The three things to talk about first: what is seen differently, and what all see as going badly. */
export function agendaOf(compared: readonly ComparedStatement[]): ComparedStatement[] {
  return compared.filter(one => one.gap > 0 || lowest(one) <= 2).slice(0, 3)
}

function lowest({ answers }: ComparedStatement): number {
  return Math.min(...answers.map(({ score }) => score))
}
