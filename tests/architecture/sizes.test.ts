import { basename } from "node:path"
import { isExcepted, longLists } from "#tests/architecture/exceptions"
import { isActions, isCommand } from "#tests/architecture/house"
import { enforce } from "#tests/architecture/rule"
import { productOf } from "#tests/architecture/sources"

function linesMax(path: string): number {
  if (basename(path) === "page.tsx") return 60
  if (isActions(path)) return 80
  return isCommand(path) ? 150 : 250
}

enforce({
  name: "sizes",
  number: "section 9, sizes",
  guarantee: "a file is read in one sitting: page 60 lines, actions 80, command 150, any other 250; lists are free",
  remedy: "Split by verb or by part of the room.",
  violations: tree =>
    productOf(tree)
      .filter(path => /^(app|components|lib|scripts)\/|^server\.ts$/.test(path) && !isExcepted(longLists, path))
      .map(file => ({ file, lines: tree.text(file).trimEnd().split("\n").length }))
      .filter(({ file, lines }) => lines > linesMax(file) && !tree.facts(file).isList)
      .map(({ file, lines }) => ({ file, found: `has ${lines} lines, ${linesMax(file)} are allowed` })),
})
