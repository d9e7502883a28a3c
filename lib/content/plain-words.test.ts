import { createTranslator } from "use-intl/core"
import { describe, expect, test } from "vitest"
import { operatorValues } from "#lib/content/legal-pages"
import guidance from "../i18n/messages/en/guidance.json" with { type: "json" }
import pages from "../i18n/messages/en/pages.json" with { type: "json" }

const sentenceWordsMax = 20
const titleWordsMax = 9

type Message = { key: string; text: string }
type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, path = ""): Message[] =>
  Object.entries(tree).flatMap(([name, branch]) =>
    typeof branch === "string" ? [{ key: path + name, text: branch }] : flatten(branch, `${path}${name}.`),
  )

const sentences = (text: string) => text.split(/(?<=[.?!][”)]?)\s+/).filter(sentence => sentence !== "")
const countWords = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
const offenders = (messages: Message[], pattern: RegExp) =>
  messages.flatMap(({ key, text }) => {
    const found = text.match(pattern)
    return found ? [`${key}: ${found[0]}`] : []
  })

const areas = { guidance: flatten(guidance), pages: flatten(pages) }

describe.each(Object.entries(areas))("the words of %s", (_area, messages) => {
  test(`no sentence is longer than ${sentenceWordsMax} words`, () => {
    const long = messages.flatMap(({ key, text }) =>
      text.startsWith("{count")
        ? []
        : sentences(text)
            .filter(sentence => countWords(sentence) > sentenceWordsMax)
            .map(sentence => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test("no message shouts, carries markup or uses a straight apostrophe that ICU would read as a sign", () => {
    expect(offenders(messages, /[!<>']/)).toEqual([])
  })

  test("no message shortens a word with an apostrophe", () => {
    expect(offenders(messages, /\p{L}+(n’t|’re|’ll|’ve|’m)\b|\b(it|that|there|let|what|who)’s\b/iu)).toEqual([])
  })

  test("one thing has one name", () => {
    const avoided =
      /\b(clients?|contracts?|clauses?|vendors?|stakeholders?|partners?|users?|(?<!press )enquir(?:y|ies)|partnering|organi[z]ations?)\b/i
    expect(offenders(messages, avoided)).toEqual([])
  })

  test("no message speaks of what the portal does not have", () => {
    const absent = /\b(information requests?|sanctions|closing tasks)\b/i
    expect(offenders(messages, absent)).toEqual([])
  })

  test("no message uses jargon, praise or a figure of speech from the list", () => {
    const figures =
      /\b(leverage|utili[sz]e|robust|seamless|holistic|empower\w*|world-class|cutting[- ]edge|best practices?|going forward|touch base|on board|in the loop|hand in hand|level playing field|at stake|in one go|red tape|win-win|please note)\b/i
    expect(offenders(messages, figures)).toEqual([])
  })

  test("every message is valid ICU and names only values that its page has", () => {
    const values = { date: "1 May", member: "Asha", ...Object.fromEntries(operatorValues.map(name => [name, name])) }
    const known = new Set([...Object.keys(values), "count"])
    for (const { key, text } of messages) {
      for (const [, name] of text.matchAll(/\{(\w+)[,}]/g)) expect(known, key).toContain(name)
      for (const count of [0, 1, 2]) {
        const translate = createTranslator({
          locale: "en",
          messages: { text },
          onError: fault => {
            throw fault
          },
        })
        expect(translate("text", { ...values, count }), key).not.toBe("")
      }
    }
  })
})

test(`a title of guidance has at most ${titleWordsMax} words and no full stop`, () => {
  const wrong = Object.values(guidance.points)
    .map(point => point.title)
    .filter(title => countWords(title) > titleWordsMax || title.endsWith("."))
  expect(wrong).toEqual([])
})

test("the reason of a point takes one or two sentences, its example and its place take one", () => {
  const wrong = Object.entries(guidance.points).filter(
    ([, point]) =>
      sentences(point.why).length > 2 || sentences(point.example).length !== 1 || sentences(point.where).length !== 1,
  )
  expect(wrong.map(([id]) => id)).toEqual([])
})
