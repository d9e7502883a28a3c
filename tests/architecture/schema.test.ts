import { type PrismaBlock, prismaBlocks } from "#tests/architecture/prisma"
import { enforce, type Finding } from "#tests/architecture/rule"
import type { Tree } from "#tests/architecture/sources"

const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

function eachModel(tree: Tree, look: (model: PrismaBlock, models: Set<string>) => string[]): Finding[] {
  const models = prismaBlocks(tree).filter(({ kind }) => kind === "model")
  const names = new Set(models.map(({ name }) => name))
  return models.flatMap(model =>
    look(model, names).map(found => ({ file: model.file, found: `${model.name} ${found}` })),
  )
}

enforce({
  name: "models-explained",
  number: "section 7, Prisma",
  guarantee: "every model says what it is in the domain",
  remedy: "Write one `///` sentence directly above the model.",
  violations: tree => eachModel(tree, model => (model.isExplained ? [] : ["has no /// sentence"])),
})

enforce({
  name: "snake-case",
  number: "section 7, Prisma",
  guarantee: "tables, columns and enum values are snake_case in the database",
  remedy: '@@map("snake_case") on the model, @map("snake_case") on the field.',
  violations: tree => [
    ...eachModel(tree, ({ name, fields, blockAttributes }, models) => {
      const table = mapped(blockAttributes.find(attribute => attribute.startsWith("@@map(")) ?? "") ?? name
      const columns = fields
        .filter(({ type }) => !models.has(type.replace(/[?[\]]/g, "")))
        .map(field => ({ name: field.name, column: mapped(field.attributes) ?? field.name }))
        .filter(({ column }) => !snakeCase.test(column))
      return [
        ...(snakeCase.test(table) ? [] : [`is the table "${table}"`]),
        ...columns.map(({ name, column }) => `keeps ${name} in the column "${column}"`),
      ]
    }),
    ...prismaBlocks(tree)
      .filter(({ kind }) => kind === "enum")
      .flatMap(({ file, name, fields }) =>
        fields
          .filter(field => !snakeCase.test(field.name))
          .map(field => ({ file, found: `${name} has the value "${field.name}"` })),
      ),
  ],
})

/** The argument of `@map("...")`, but not of `map:` inside another attribute. */
function mapped(attributes: string): string | null {
  return /@map\(\s*(?:name:\s*)?"([^"]*)"/.exec(attributes)?.[1] ?? null
}

enforce({
  name: "constraints-named",
  number: "section 7, Prisma",
  guarantee: "every unique constraint has a name of its own, from which a refusal is made",
  remedy: 'Give it `map: "table_what_key"` and a line in lib/db/constraints.ts.',
  violations: tree =>
    eachModel(tree, ({ fields, blockAttributes }) => [
      ...fields
        .filter(({ attributes }) => /@unique(?!\([^)]*map:)/.test(attributes))
        .map(({ name }) => `has @unique without map on ${name}`),
      ...blockAttributes
        .filter(attribute => attribute.startsWith("@@unique") && !attribute.includes("map:"))
        .map(attribute => `has ${/@@unique\(\[[^\]]*\]/.exec(attribute)?.[0] ?? attribute}) without map`),
    ]),
})

enforce({
  name: "moments-by-commands",
  number: "import rule 8",
  guarantee: "moments are written by commands, never by the database or its client",
  remedy: "Set the field to now() of lib/clock.ts in the command.",
  violations: tree => [
    ...eachModel(tree, ({ fields }) =>
      fields
        .filter(({ attributes }) => /@default\([^)]*now\(\)|@updatedAt/.test(attributes))
        .map(({ name }) => `fills ${name} by itself`),
    ),
    ...tree.files
      .filter(path => path.startsWith("prisma/migrations/") && path.endsWith(".sql"))
      .filter(path => /\bdefault\s+\(?(now\(\)|current_timestamp|clock_timestamp\(\))/i.test(tree.text(path)))
      .map(file => ({ file, found: "gives a moment by default" })),
  ],
})
