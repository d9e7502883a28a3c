import type { Tree } from "#tests/architecture/sources"

export type PrismaField = { name: string; type: string; attributes: string }

/** A model or an enum as it stands in `prisma/schema`; an enum's fields are its values. */
export type PrismaBlock = {
  file: string
  kind: "model" | "enum"
  name: string
  isExplained: boolean
  fields: PrismaField[]
  blockAttributes: string[]
}

/** Reads the schema's text. Prisma's own parser sits in an engine that npm does not carry. */
export function prismaBlocks(tree: Tree): PrismaBlock[] {
  return tree.files
    .filter(path => path.startsWith("prisma/schema/") && path.endsWith(".prisma"))
    .flatMap(file => {
      const blocks = tree.text(file).matchAll(/((?:^[ \t]*\/\/\/.*\n)*)^(model|enum) +(\w+) *\{\n([\s\S]*?)^\}/gm)
      return [...blocks].map(([, explanation = "", kind, name = "", body = ""]) => {
        const lines = body
          .split("\n")
          .map(withoutComment)
          .filter(line => line !== "")
        return {
          file,
          kind: kind as PrismaBlock["kind"],
          name,
          isExplained: /\/\/\/ *\S+ \S+/.test(explanation),
          fields: lines.filter(line => !line.startsWith("@@")).map(fieldOf),
          blockAttributes: lines.filter(line => line.startsWith("@@")),
        }
      })
    })
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)\/\/.*$/, "").trim()
}

function fieldOf(line: string): PrismaField {
  const [, name = "", type = "", attributes = ""] = /^(\w+)\s*(\S*)\s*(.*)$/.exec(line) ?? []
  return { name, type, attributes: type.startsWith("@") ? `${type} ${attributes}` : attributes }
}
