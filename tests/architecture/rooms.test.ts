import { basename, dirname } from "node:path"
import { isCommand, isQuery, roomOf } from "#tests/architecture/house"
import { enforce } from "#tests/architecture/rule"
import { productOf, type Tree } from "#tests/architecture/sources"

const signLinesMax = 60

/** Rooms in which something stands already. */
function furnished(tree: Tree): string[] {
  return [...new Set(productOf(tree).flatMap(path => roomOf(path) ?? []))]
}

/** The signs of a room: its own, and those that its parts have. */
function signsOf(tree: Tree, room: string): string[] {
  return tree.files.filter(path => path.startsWith(`lib/${room}/`) && basename(path) === "README.md")
}

enforce({
  name: "signs",
  number: "section 14, room signs",
  guarantee: "every room has a short sign that begins with what it is for, and so has every part that has one",
  remedy:
    "One paragraph: what it is for, its words, how others come in, what never happens here, where its rules are tested.",
  violations: tree => [
    ...furnished(tree)
      .map(room => `lib/${room}/README.md`)
      .filter(file => !tree.has(file))
      .map(file => ({ file, found: "is missing" })),
    ...furnished(tree).flatMap(room =>
      signsOf(tree, room).flatMap(file => {
        const prose = tree
          .text(file)
          .replace(/^```[\s\S]*?^```$/gm, "")
          .trim()
        const [paragraph = ""] = prose.split(/\n\s*\n/).filter(block => !block.trim().startsWith("#"))
        const lines = prose.split("\n").length
        return [
          ...(paragraph.trim().split(/\s+/).length < 8 ? ["does not begin with a paragraph"] : []),
          ...(lines > signLinesMax ? [`has ${lines} lines beside its diagrams, ${signLinesMax} are allowed`] : []),
        ].map(found => ({ file, found }))
      }),
    ),
  ],
})

enforce({
  name: "signs-name-commands",
  number: "section 14, room signs",
  guarantee: "the sign of a room, or of the part in which it lies, names every command",
  remedy: 'Write the file\'s name in the sign, as "sign-agreement" or "sign agreement".',
  violations: tree =>
    productOf(tree)
      .filter(isCommand)
      .flatMap(path => {
        const room = roomOf(path)
        // The sign of the part in which the command lies, where it has one, else the room's.
        const signs = room ? signsOf(tree, room).filter(sign => path.startsWith(`${dirname(sign)}/`)) : []
        const sign = signs.toSorted((one, other) => other.length - one.length)[0]
        if (!sign) return []
        const words = tree
          .text(sign)
          .toLowerCase()
          .replace(/[\s-]+/g, " ")
        const command = basename(path, ".ts")
        return words.includes(command.replaceAll("-", " ")) ? [] : [{ file: sign, found: `does not name ${command}` }]
      }),
})

enforce({
  name: "permission-matrix",
  number: "section 15, tests",
  guarantee: "every command and query stands in the permission matrix",
  remedy: "Add a row to tests/integration/permissions.matrix.test.ts: who is allowed, refused, or sees nothing.",
  violations: tree => {
    if (!tree.has("tests/integration/permissions.matrix.test.ts")) return []
    const matrix = tree.files
      .filter(path => path.startsWith("tests/integration/permissions") && path.endsWith(".ts"))
      .map(path => tree.text(path))
      .join("\n")
    return productOf(tree)
      .filter(path => isCommand(path) || isQuery(path))
      .filter(path => !matrix.includes(`${path.replace(/\.ts$/, "")}"`))
      .map(file => ({ file, found: "is not in the permission matrix" }))
  },
})
