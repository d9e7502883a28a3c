import { expect, test } from "vitest"
import { faqGroups } from "#lib/content/faq"
import words from "../i18n/messages/en/pages.json" with { type: "json" }

test("every group of questions has its words and no words stand without a group, in the same order", () => {
  expect(Object.keys(words.faq.groups)).toEqual(faqGroups.map(group => group.id))
})

test("every question has its words and no words stand without a question, in the same order", () => {
  for (const group of faqGroups) {
    expect(Object.keys(words.faq.groups[group.id].questions)).toEqual([...group.questions])
  }
})

test("every question ends as a question and every answer is given", () => {
  for (const group of Object.values(words.faq.groups)) {
    for (const { question, answer } of Object.values<{ question: string; answer: string }>(group.questions)) {
      expect(question).toMatch(/(\?|\. What now\?)$/)
      expect(answer).not.toBe("")
    }
  }
})

test("a question id is an anchor of the page once only", () => {
  const ids = faqGroups.flatMap(group => group.questions as readonly string[])
  expect(new Set(ids).size).toBe(ids.length)
})
