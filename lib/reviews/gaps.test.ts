import { describe, expect, test } from "vitest"
import { agendaOf, compareAnswers } from "#lib/reviews/gaps"
import { type StatementAnswers, type StatementKey, statementKeys } from "#lib/reviews/schema"

function answer(scores: Partial<Record<StatementKey, number>>): StatementAnswers {
  const given = statementKeys.map(key => [key, { score: scores[key] ?? 4, words: "" }])
  return Object.fromEntries(given) as StatementAnswers
}

const compare = (company: Parameters<typeof answer>[0], local: Parameters<typeof answer>[0]) =>
  compareAnswers([
    { memberId: "company", statements: answer(company) },
    { memberId: "local", statements: answer(local) },
  ])

describe("two answers side by side", () => {
  test("the largest difference comes first, whoever is the happier one", () => {
    const compared = compare({ respect: 5, learning: 2 }, { respect: 2, learning: 4 })
    expect(compared.slice(0, 3).map(({ statement, gap }) => [statement, gap])).toEqual([
      ["respect", 3],
      ["learning", 2],
      ["clarity", 0],
    ])
    expect(compared).toHaveLength(statementKeys.length)
  })

  test("among equal differences what goes worst comes first", () => {
    const compared = compare({ openness: 5, confidence: 2 }, { openness: 4, confidence: 1 })
    expect(compared.slice(0, 2).map(({ statement }) => statement)).toEqual(["confidence", "openness"])
  })

  test("what both see as going badly is talked about although they agree", () => {
    expect(agendaOf(compare({ commitments: 2 }, { commitments: 2 })).map(({ statement }) => statement)).toEqual([
      "commitments",
    ])
  })

  test("there is nothing to talk about first where all goes well, and never more than three things", () => {
    expect(agendaOf(compare({}, {}))).toEqual([])
    expect(agendaOf(compare({ clarity: 1, respect: 1, learning: 1, openness: 1 }, {}))).toHaveLength(3)
  })

  test("one answer alone differs from nothing", () => {
    expect(compareAnswers([{ memberId: "local", statements: answer({ clarity: 1 }) }])[0]).toMatchObject({
      statement: "clarity",
      gap: 0,
    })
  })
})
