import { basename } from "node:path"
import { isCommand, isQuery, roomOf } from "#tests/architecture/house"
import { enforce, type Finding } from "#tests/architecture/rule"
import { productOf, type Tree } from "#tests/architecture/sources"

const signLinesMax = 60

/** Rooms in which something stands already. */
function furnished(tree: Tree): string[] {
  return [...new Set(productOf(tree).flatMap(path => roomOf(path) ?? []))]
}

function eachSign(tree: Tree, look: (text: string, room: string) => string[]): Finding[] {
  return furnished(tree)
    .map(room => ({ room, file: `lib/${room}/README.md` }))
    .filter(({ file }) => tree.has(file))
    .flatMap(({ room, file }) => look(tree.text(file), room).map(found => ({ file, found })))
}

enforce({
  name: "signs",
  number: "section 14, room signs",
  guarantee: "every room has a short sign that begins with what the room is for",
  remedy:
    "One paragraph: what it is for, its words, how others come in, what never happens here, where its rules are tested.",
  violations: tree => [
    ...furnished(tree)
      .map(room => `lib/${room}/README.md`)
      .filter(file => !tree.has(file))
      .map(file => ({ file, found: "is missing" })),
    ...eachSign(tree, text => {
      const prose = text.replace(/^```[\s\S]*?^```$/gm, "").trim()
      const [paragraph = ""] = prose.split(/\n\s*\n/).filter(block => !block.trim().startsWith("#"))
      const lines = prose.split("\n").length
      return [
        ...(paragraph.trim().split(/\s+/).length < 8 ? ["does not begin with a paragraph"] : []),
        ...(lines > signLinesMax ? [`has ${lines} lines beside its diagrams, ${signLinesMax} are allowed`] : []),
      ]
    }),
  ],
})

enforce({
  name: "signs-name-commands",
  number: "section 14, room signs",
  guarantee: "a room's sign names every command of the room",
  remedy: 'Write the file\'s name in the sign, as "sign-agreement" or "sign agreement".',
  violations: tree =>
    eachSign(tree, (text, room) => {
      const words = text.toLowerCase().replace(/[\s-]+/g, " ")
      return productOf(tree)
        .filter(path => isCommand(path) && roomOf(path) === room)
        .map(path => basename(path, ".ts"))
        .filter(command => !words.includes(command.replaceAll("-", " ")))
        .map(command => `does not name ${command}`)
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
