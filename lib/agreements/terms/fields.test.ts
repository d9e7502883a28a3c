import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { agreementKinds, type Field } from "#lib/agreements/terms/field"
import { fieldsOf, sectionKeys } from "#lib/agreements/terms/fields"

type Messages = { [key: string]: Messages | string }
const catalogue: Messages = JSON.parse(
  readFileSync(new URL("../../i18n/messages/en/terms.json", import.meta.url), "utf8"),
)

/** All keys of the catalogue as paths. */
function paths(messages: Messages, before = ""): string[] {
  return Object.entries(messages).flatMap(([key, held]) =>
    typeof held === "string" ? [`${before}${key}`] : paths(held, `${before}${key}.`),
  )
}

function wordsOf(path: string, field: Field): string[] {
  const choices = field.kind === "choice" || field.kind === "choices" ? field.options : []
  return [
    `field.${path}.label`,
    ...choices.map(value => `choice.${path}.${value}`),
    ...(field.kind === "rows"
      ? [
          `field.${path}.add`,
          `field.${path}.row`,
          ...field.fields.flatMap(inner => wordsOf(`${path}.${inner.key}`, inner)),
        ]
      : []),
  ]
}

describe("the one list of fields", () => {
  test("has the fifteen sections in their order", () => {
    expect(sectionKeys).toEqual([
      "parties",
      "purpose",
      "services",
      "method",
      "timeline",
      "price",
      "confidentiality",
      "publicity",
      "press",
      "cooperation",
      "reviews",
      "safeguarding",
      "follow_up",
      "exit",
      "legal",
    ])
  })

  test("gives every section and field its words, and no words to anything else", () => {
    const needed = [
      ...agreementKinds.map(kind => `kind.${kind}`),
      ...sectionKeys.flatMap(section => [
        ...["title", "summary", "plain", "small"].map(part => `section.${section}.${part}`),
        ...fieldsOf(section).flatMap(field => wordsOf(`${section}.${field.key}`, field)),
      ]),
    ]
    const given = paths(catalogue).filter(path => !path.endsWith(".hint"))
    expect(given.toSorted()).toEqual(needed.toSorted())
  })

  test("says every section in plain words, and what it means for a small organisation, in two to four sentences", () => {
    const catalogued = catalogue as { section: Record<string, { plain: string; small: string }> }
    for (const section of sectionKeys) {
      const { plain = "", small = "" } = catalogued.section[section] ?? {}
      for (const text of [plain, small]) {
        const sentences = text.split(/(?<=[.?]) /)
        expect(sentences.length).toBeGreaterThanOrEqual(2)
        expect(sentences.length).toBeLessThanOrEqual(4)
        for (const sentence of sentences) expect(sentence.split(" ").length).toBeLessThanOrEqual(30)
      }
    }
  })

  test("ends every section with free words, so that nothing has to be left unsaid", () => {
    for (const section of sectionKeys) expect(fieldsOf(section).at(-1)).toEqual({ key: "words", kind: "prose" })
  })

  test("has no two fields of one name, no two lists of one prefix, and conditions and references that exist", () => {
    const lists = sectionKeys.flatMap(section =>
      fieldsOf(section).flatMap(field =>
        field.kind === "rows" ? { path: `${section}.${field.key}`, prefix: field.prefix } : [],
      ),
    )
    expect(new Set(lists.map(({ prefix }) => prefix)).size).toBe(lists.length)
    const inspect = (fields: readonly Field[]) => {
      const keys = fields.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const field of fields) {
        if (field.when) expect(keys).toContain(field.when.field)
        if (field.kind === "reference") expect(lists.map(({ path }) => path)).toContain(field.to)
        if (field.kind === "rows") inspect(field.fields)
      }
    }
    for (const section of sectionKeys) inspect(fieldsOf(section))
  })
})
