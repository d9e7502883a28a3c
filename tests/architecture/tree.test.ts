import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, extname, join } from "node:path"
import { expect, test } from "vitest"
import {
  commandPartsWithOwnNames,
  isExcepted,
  plainJavaScript,
  pureFilesWithOwnNames,
} from "#tests/architecture/exceptions"
import { hasOwnNames, isInEngine, placeInLib, roomOf, rooms, tools, vocabulary } from "#tests/architecture/house"
import { enforce } from "#tests/architecture/rule"
import { canaryNames, isSource, isTest, sourcesOf } from "#tests/architecture/sources"

const topLevel = new Set([
  "app",
  "components",
  "lib",
  "prisma",
  "tests",
  "public",
  "scripts",
  "server.ts",
  "instrumentation.ts",
  "README.md",
  ".ci",
  ".gitignore",
  "biome.json",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
])

enforce({
  name: "top-level",
  number: "section 2, the tree",
  guarantee: "the top level holds what the picture of the house shows and nothing else",
  remedy: "Move it into the folder it belongs to; settings of a tool go where its --config can name them.",
  violations: tree =>
    [...new Set(tree.files.map(path => path.split("/")[0] ?? path))]
      .filter(name => !topLevel.has(name))
      .map(name => ({ file: name, found: "is not in the picture of the top level" })),
})

enforce({
  name: "rooms",
  number: "section 2, the rooms",
  guarantee: "lib has the rooms and tools of the plan, and components the folders of the plan",
  remedy: "A new room, tool or folder is a decision: write it down in lib/README.md and in house.ts.",
  violations: tree =>
    tree.files.flatMap(file => {
      const [top, folder = "", ...rest] = file.split("/")
      if (top === "components") {
        const isKnown = rest.length > 0 && ["ui", "form", "layout", "figures", ...rooms].includes(folder)
        return isKnown ? [] : [{ file, found: "lies in no folder of the plan" }]
      }
      if (top !== "lib") return []
      if (rest.length > 0) return rooms.includes(folder) ? [] : [{ file, found: `lies in the unknown room ${folder}` }]
      const isKnown = file === "lib/README.md" || file.replace(".test.ts", ".ts") in tools
      return isKnown ? [] : [{ file, found: "is no tool of the plan" }]
    }),
})

enforce({
  name: "vocabulary",
  number: "section 2, the closed set of file names",
  guarantee: "a room's files carry the names that every room uses",
  remedy: `Allowed: ${[...vocabulary.pure, ...vocabulary.server].join(", ")}, commands/<verb-noun>.ts, \
queries/<get|list|count|search>-<noun>.ts, a part with the same names, README.md. Engines and own names stand in exceptions.ts.`,
  violations: tree =>
    tree.files
      .filter(path => {
        const room = roomOf(path)
        return room !== null && rooms.includes(room) && !hasOwnNames(room) && !isInEngine(path) && !isTest(path)
      })
      .filter(path => !isInVocabulary(placeInLib(path)))
      .map(file => ({ file, found: `the name "${basename(file)}" is not one of the closed set` })),
})

function isInVocabulary(place: string): boolean {
  if (isExcepted(pureFilesWithOwnNames, place) || isExcepted(commandPartsWithOwnNames, place)) return true
  const [, ...inRoom] = place.split("/")
  if (isWord(inRoom)) return true
  const [part = "", ...inPart] = inRoom
  return part !== "commands" && part !== "queries" && isWord(inPart)
}

function isWord([first = "", second, third]: readonly string[]): boolean {
  if (third !== undefined) return false
  if (second === undefined) return [...vocabulary.pure, ...vocabulary.server, ...vocabulary.text].includes(first)
  if (first === "commands") return /^[a-z]+(-[a-z0-9]+)+\.ts$/.test(second)
  return first === "queries" && /^(get|list|count|search)(-[a-z0-9]+)+\.ts$/.test(second)
}

const shelfNames = /^(utils?|helpers?|common|misc|services?|managers?|types)$/

enforce({
  name: "shelves",
  number: "section 2, not allowed anywhere",
  guarantee: "no barrels and no folders that mean nothing",
  remedy: "Import the file itself; name the folder after what it holds.",
  violations: tree =>
    tree.files.flatMap(file => {
      const shelf = dirname(file)
        .split("/")
        .find(folder => shelfNames.test(folder))
      if (shelf && !isMessageArea(file)) return [{ file, found: `lies in a folder called "${shelf}"` }]
      return /^index\.(ts|tsx|js)$/.test(basename(file)) && file !== "prisma/seed/index.ts"
        ? [{ file, found: "is a barrel" }]
        : []
    }),
})

/** `common` is the name of an area of messages. */
const isMessageArea = (path: string) => path.startsWith("lib/i18n/messages/")

enforce({
  name: "web-files",
  number: "section 4, how a read travels",
  guarantee: "pages are whole when they are sent: nothing loads later and nothing stands before them but server.ts",
  remedy: "Await in the page; what stands before every page is a part of lib/front.",
  violations: tree =>
    tree.files
      .filter(path => isSource(path) && /^(loading|proxy|middleware|template)\.tsx?$/.test(basename(path)))
      .filter(path => !path.includes("/") || path.startsWith("app/"))
      .map(file => ({ file, found: `Next's "${basename(file)}" is not used here` })),
})

enforce({
  name: "plain-node",
  number: "import rule 4",
  guarantee: "lib, scripts, seeds and server.ts run in plain Node: .ts only",
  remedy: "What draws a page belongs to components or app.",
  violations: tree =>
    tree.files
      .filter(path => /^(lib|scripts|prisma)\//.test(path) && /^\.(tsx|jsx?|mjs|cjs|mts|cts)$/.test(extname(path)))
      .filter(path => !isExcepted(plainJavaScript, path))
      .map(file => ({ file, found: `is a ${extname(file)} file` })),
})

enforce({
  name: "file-names",
  number: "section 8, names",
  guarantee: "files and folders are kebab-case",
  remedy: "Lower case, whole words, hyphens between them.",
  violations: tree =>
    sourcesOf(tree)
      .filter(path => !path.split("/").every(segment => fileName.test(segment)))
      .map(file => ({ file, found: "is not kebab-case" })),
})

/** Next's own: `[locale]`, `[...nextauth]`, `(public)`, `_components`; and `feed.ics`, a segment with an extension. */
const fileName = /^(_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*|\[(\.\.\.)?[a-zA-Z]+\](\.[a-z]+)?|\([a-z-]+\))$/

enforce({
  name: "verbs",
  number: "section 8, names",
  guarantee: "commands begin with a verb of the product, queries with get, list, count or search",
  remedy: "Say what happens in the domain: propose, sign, withdraw; not update, handle, process, manage.",
  violations: tree =>
    sourcesOf(tree)
      .filter(path => !isTest(path))
      .filter(path => /\/(commands|queries)\/(update|handle|process|manage|fetch|find|load)-/.test(path))
      .map(file => ({ file, found: `begins with "${basename(file).split("-")[0]}"` })),
})

test("every canary belongs to a rule", () => {
  const rules = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith(".test.ts"))
    .map(name => readFileSync(join(import.meta.dirname, name), "utf8"))
    .join("\n")

  expect(canaryNames().filter(name => !rules.includes(`name: "${name}"`))).toEqual([])
})
