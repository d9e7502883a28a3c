import { basename } from "node:path"
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser"
import { eventsOfOneSide } from "#tests/architecture/exceptions"
import { roomOf } from "#tests/architecture/house"
import { enforce, type Finding } from "#tests/architecture/rule"
import { isTest, productOf, type Tree } from "#tests/architecture/sources"

const catalogue = "lib/i18n/messages"
const refusalsFile = `${catalogue}/en/refusals.json`

type Message = { file: string; key: string; text: unknown }

const catalogueFiles = (tree: Tree) =>
  tree.files.filter(path => path.startsWith(`${catalogue}/`) && path.endsWith(".json"))

const areasOf = (tree: Tree, locale: string) =>
  catalogueFiles(tree)
    .filter(path => path.startsWith(`${catalogue}/${locale}/`))
    .map(path => path.slice(`${catalogue}/${locale}/`.length))

const localesOf = (tree: Tree) => [...new Set(catalogueFiles(tree).flatMap(path => path.split("/")[3] ?? []))]

/** The leaves of an area; none when the file is no JSON, which a rule of its own tells. */
function messagesIn(tree: Tree, file: string): Message[] {
  if (!tree.has(file)) return []
  try {
    return leavesOf(JSON.parse(tree.text(file))).map(([key, text]) => ({ file, key, text }))
  } catch (problem) {
    if (problem instanceof SyntaxError) return []
    throw problem
  }
}

function leavesOf(value: unknown, key = ""): [string, unknown][] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [[key, value]]
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, key === "" ? name : `${key}.${name}`))
}

const allMessages = (tree: Tree) => catalogueFiles(tree).flatMap(file => messagesIn(tree, file))

const isText = (message: Message): message is Message & { text: string } => typeof message.text === "string"

function parsed(text: string): MessageFormatElement[] | SyntaxError {
  try {
    return parse(text)
  } catch (problem) {
    if (problem instanceof SyntaxError) return problem
    throw problem
  }
}

enforce({
  name: "catalogue",
  number: "section 12, messages",
  guarantee: "the catalogue is nested strings, each one ICU MessageFormat that parses",
  remedy: "Sentences are whole strings; values stand in {braces}, plurals as {count, plural, one {...} other {...}}.",
  violations: tree => [
    ...catalogueFiles(tree)
      .filter(file => !isJson(tree.text(file)))
      .map(file => ({ file, found: "is no JSON" })),
    ...allMessages(tree).flatMap(message => {
      const { file, key } = message
      if (!isText(message)) return [{ file, found: `${key} is no string` }]
      if (message.text.trim() === "") return [{ file, found: `${key} is empty` }]
      const result = parsed(message.text)
      return result instanceof SyntaxError ? [{ file, found: `${key} does not parse: ${result.message}` }] : []
    }),
  ],
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

enforce({
  name: "calm",
  number: "section 12, messages",
  guarantee: "no message shouts",
  remedy: "End the sentence with a full stop.",
  violations: tree =>
    allMessages(tree)
      .filter(isText)
      .filter(({ text }) => /[!¡！]/.test(text))
      .map(({ file, key }) => ({ file, found: `${key} has an exclamation mark` })),
})

enforce({
  name: "languages",
  number: "section 12, messages",
  guarantee: "a language has every message of English, with the same values in it",
  remedy: "Translate what is missing; take out what English no longer has.",
  violations: tree =>
    localesOf(tree)
      .filter(locale => locale !== "en")
      .flatMap(locale =>
        [...new Set([...areasOf(tree, "en"), ...areasOf(tree, locale)])].flatMap(area =>
          differences(tree, `${catalogue}/en/${area}`, `${catalogue}/${locale}/${area}`),
        ),
      ),
})

function differences(tree: Tree, english: string, file: string): Finding[] {
  const source = new Map(messagesIn(tree, english).map(({ key, text }) => [key, text]))
  const translation = new Map(messagesIn(tree, file).map(({ key, text }) => [key, text]))
  const lacking = [...source.keys()].filter(key => !translation.has(key)).map(key => `lacks ${key}`)
  const unknown = [...translation.keys()].filter(key => !source.has(key)).map(key => `has ${key}, English has not`)
  const changed = [...source]
    .filter(([key, text]) => translation.has(key) && valuesIn(text) !== valuesIn(translation.get(key)))
    .map(([key, text]) => `${key} names other values than ${valuesIn(text) || "none"}`)
  return [...lacking, ...unknown, ...changed].map(found => ({ file, found }))
}

/** The names of the values that a sentence wants. */
function valuesIn(text: unknown): string {
  const elements = typeof text === "string" ? parsed(text) : []
  return elements instanceof SyntaxError ? "" : [...new Set(namesIn(elements))].sort().join(", ")
}

function namesIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap(element => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [element.value, ...namesIn(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap(option => namesIn(option.value))]
  })
}

type Refusal = { file: string; code: string; kind: string }

const refusalsOf = (tree: Tree): Refusal[] =>
  productOf(tree).flatMap(file => tree.facts(file).refusalCodes.map(([code, kind]) => ({ file, code, kind })))

const kinds = ["not_found", "forbidden", "invalid", "conflict", "too_many"]

enforce({
  name: "refusal-codes",
  number: "section 11, errors",
  guarantee: "a room's refusals stand in its codes.ts as <room>.<reason>, each of one of the five kinds",
  remedy: 'refusalCodes({ "room.reason_of_the_domain": "conflict" }) in lib/<room>/codes.ts.',
  violations: tree =>
    refusalsOf(tree).flatMap(({ file, code, kind }) => {
      const isPlace = file === "lib/errors.ts" || (roomOf(file) !== null && basename(file) === "codes.ts")
      const [room, reason = ""] = code.split(/\.(.*)/s)
      const isNamed = room === (roomOf(file) ?? "common") && /^[a-z0-9]+(_[a-z0-9]+)*$/.test(reason)
      return [
        ...(isPlace ? [] : [`${code} stands outside codes.ts`]),
        ...(isNamed ? [] : [`${code} is not <room>.<reason>`]),
        ...(kinds.includes(kind) ? [] : [`${code} is of no known kind`]),
      ].map(found => ({ file, found }))
    }),
})

enforce({
  name: "refusals-worded",
  number: "section 11, errors",
  guarantee: "every refusal code has a sentence, every sentence of refusals.json a code",
  remedy: "Write the sentence under room and reason in refusals.json; take out the sentence that nothing says.",
  violations: tree => {
    if (!tree.has(refusalsFile)) return []
    const refusals = refusalsOf(tree)
    const codes = new Set(refusals.map(({ code }) => code))
    const sentences = new Set(messagesIn(tree, refusalsFile).map(({ key }) => key))
    return [
      ...refusals
        .filter(({ code }) => !sentences.has(code))
        .map(({ file, code }) => ({ file, found: `${code} has no sentence` })),
      ...[...sentences]
        .filter(key => !codes.has(key))
        .map(key => ({ file: refusalsFile, found: `${key} is said by no code` })),
    ]
  },
})

/** The rooms of what two sides do together: the history of their partnership tells each step of it. */
const sharedRooms = ["partnerships", "confidentiality", "projects", "agreements", "reviews"]

enforce({
  name: "events-worded",
  number: "section 6, state machines",
  guarantee: "what both sides of a partnership do has a sentence in its history",
  remedy: "Write it under events.<noun>.<participle>; name what one side alone reads of in eventsOfOneSide.",
  violations: tree => {
    const worded = new Set(
      allMessages(tree).flatMap(({ key }) => (key.startsWith("events.") ? [key.slice("events.".length)] : [])),
    )
    return productOf(tree)
      .filter(file => sharedRooms.includes(roomOf(file) ?? "") && tree.text(file).includes("recordAudit("))
      .flatMap(file => {
        const told = [...tree.text(file).matchAll(/\bevent: .*/g)].flatMap(
          ([line]) => line.match(/[a-z_]+\.[a-z_]+(?=")/g) ?? [],
        )
        return told
          .filter(event => !worded.has(event) && !(event in eventsOfOneSide))
          .map(event => ({ file, found: `${event} has no sentence` }))
      })
  },
})

enforce({
  name: "refusals-provoked",
  number: "section 11, errors",
  guarantee: "every refusal code is provoked by a test",
  remedy: "Write the test in which the rules say no, and expect the code.",
  violations: tree => {
    const tests = tree.files.filter(path => /^(tests\/(integration|e2e)|lib)\//.test(path) && isTest(path))
    if (!tests.some(path => path.startsWith("tests/integration/"))) return []
    const provoked = new Set(tests.flatMap(path => tree.text(path).match(/[a-z]+\.[a-z0-9_]+(?=["'`])/g) ?? []))
    return refusalsOf(tree)
      .filter(({ code }) => !provoked.has(code))
      .map(({ file, code }) => ({ file, found: `${code} is provoked by no test` }))
  },
})
