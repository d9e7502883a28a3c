import { describe, expect, test } from "vitest"
import { sectionKeys } from "#lib/agreements/terms/fields"
import {
  guidanceBy,
  guidanceDemands,
  guidanceFor,
  guidanceMoments,
  guidancePoints,
  guidanceSections,
  guidanceSides,
  guidanceSteps,
  lastingLessons,
} from "#lib/content/guidance"
import words from "../i18n/messages/en/guidance.json" with { type: "json" }

const readers = (demand: string) =>
  demand.startsWith("R") ? guidanceSides : demand.startsWith("C") ? ["company"] : ["local_resource"]

describe("the guidance is complete", () => {
  test("every demand of experience is taught to each side that it concerns", () => {
    const untaught = guidanceDemands.flatMap(demand =>
      readers(demand)
        .filter(side => !guidancePoints.some(point => point.demand === demand && [side, "both"].includes(point.side)))
        .map(side => `${demand} for ${side}`),
    )
    expect(untaught).toEqual([])
  })

  test("every section of the agreement has a point beside it for each side", () => {
    const bare = guidanceSides.flatMap(side =>
      guidanceSections
        .filter(section => guidanceFor({ section, side }).length === 0)
        .map(section => `${section} for ${side}`),
    )
    expect(bare).toEqual([])
  })

  test("its sections are those of the agreement, in the same order", () => {
    expect([...guidanceSections]).toEqual(sectionKeys)
  })

  test("every place of the workflow has a point", () => {
    expect(guidanceSteps.filter(step => guidanceFor({ step }).length === 0)).toEqual([])
  })

  test("each side reads both kinds of point before, during and after the work", () => {
    const oneSided = guidanceSides.flatMap(side =>
      guidanceMoments
        .filter(moment => new Set(guidanceBy(side, moment).map(point => point.kind)).size < 2)
        .map(moment => `${side} ${moment}`),
    )
    expect(oneSided).toEqual([])
  })

  test("every point has a place at which it is shown", () => {
    expect(guidancePoints.filter(point => point.steps.length === 0).map(point => point.id)).toEqual([])
  })
})

describe("data and words are the same guidance", () => {
  test("every point has its words and no words stand without a point, in the same order", () => {
    expect(Object.keys(words.points)).toEqual(guidancePoints.map(point => point.id))
  })

  test("every point says what, why, in which words and where", () => {
    for (const point of Object.values(words.points)) {
      expect(Object.keys(point)).toEqual(["title", "why", "example", "where"])
    }
  })

  test("a don't is worded as a don't, and a do is not", () => {
    const wrong = guidancePoints.filter(
      point => words.points[point.id].title.startsWith("Do not ") !== (point.kind === "dont"),
    )
    expect(wrong.map(point => point.id)).toEqual([])
  })

  test("the five lessons are worded in the order in which they are told", () => {
    expect(Object.keys(words.lasting.lessons)).toEqual([...lastingLessons])
  })

  test("sides and moments have their headings", () => {
    expect(Object.keys(words.sides)).toEqual([...guidanceSides, "both"])
    expect(Object.keys(words.moments)).toEqual([...guidanceMoments])
  })
})

describe("a place is answered with what belongs to it", () => {
  test("an id names one point only", () => {
    expect(new Set(guidancePoints.map(point => point.id)).size).toBe(guidancePoints.length)
  })

  test("a side never reads a point that is for the other side alone", () => {
    expect(guidanceFor({ side: "company" }).some(point => point.side === "local_resource")).toBe(false)
    expect(guidanceFor({ side: "local_resource" }).some(point => point.side === "company")).toBe(false)
  })

  test("section, step and side narrow the answer together", () => {
    const answer = guidanceFor({ section: "price", step: "signing", side: "local_resource" })
    expect(answer.map(point => point.id)).toEqual(["wait-for-signatures"])
  })

  test("the moments divide all that a side reads", () => {
    for (const side of guidanceSides) {
      const read = guidanceMoments.flatMap(moment => guidanceBy(side, moment))
      expect(new Set(read)).toEqual(new Set(guidanceFor({ side })))
      expect(read.length).toBe(guidanceFor({ side }).length)
    }
  })

  test("a place that is not narrowed is answered with everything", () => {
    expect(guidanceFor({})).toEqual(guidancePoints)
  })
})
