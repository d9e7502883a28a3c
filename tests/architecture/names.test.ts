import { homedir } from "node:os"
import { basename, extname } from "node:path"
import { allowedNames, isExcepted, ownHtml, ownSql, untypedValues } from "#tests/architecture/exceptions"
import { enforce } from "#tests/architecture/rule"
import { projectRoot, sourcesOf } from "#tests/architecture/sources"

const emptyNames = new Set(["data", "info", "item", "obj", "tmp"])

enforce({
  name: "empty-names",
  number: "section 8, banned in identifiers",
  guarantee: "a name says what the value is",
  remedy: "Call it what it is in the domain; versions are told apart by what they are: draft, published, proposed.",
  violations: tree =>
    sourcesOf(tree).flatMap(file => {
      const banned = tree
        .facts(file)
        .declared.filter(
          ({ name, kind }) => emptyNames.has(name) || (kind === "variable" && /^(new|old)[A-Z]/.test(name)),
        )
        .map(({ name }) => name)
        .filter(name => !(name in allowedNames))
      return [...new Set(banned)].map(name => ({ file, found: `declares "${name}"` }))
    }),
})

enforce({
  name: "unknown-values",
  number: "section 8, types",
  guarantee: "no value escapes the compiler",
  remedy: "Use `unknown` and a schema, or say the type.",
  violations: tree =>
    sourcesOf(tree).flatMap(file => {
      const isUntyped = tree.facts(file).typeKeywords.has("any") && !isExcepted(untypedValues, file)
      const isSilenced = /@ts-(?:ignore|nocheck)/.test(tree.text(file))
      return [...(isUntyped ? ["uses any"] : []), ...(isSilenced ? ["silences the compiler"] : [])].map(found => ({
        file,
        found,
      }))
    }),
})

enforce({
  name: "injection",
  number: "section 8, text that becomes code",
  guarantee: "no text becomes SQL or HTML unlooked at",
  remedy:
    "$queryRaw as a tagged template, which keeps values apart; for HTML let React escape it, or name the file in exceptions.ts.",
  violations: tree =>
    sourcesOf(tree).flatMap(file => {
      const { members, jsxAttributes } = tree.facts(file)
      const sql = ["$queryRawUnsafe", "$executeRawUnsafe"].filter(name => members.has(`.${name}`))
      const html = jsxAttributes.has("dangerouslySetInnerHTML") && !isExcepted(ownHtml, file)
      return [
        ...(isExcepted(ownSql, file) ? [] : sql.map(name => `calls ${name}`)),
        ...(html ? ["sets dangerouslySetInnerHTML"] : []),
      ].map(found => ({ file, found }))
    }),
})

const written = new Set([
  ".ts",
  ".tsx",
  ".css",
  ".sql",
  ".prisma",
  ".md",
  ".json",
  ".yml",
  ".yaml",
  ".sh",
  ".svg",
  ".txt",
])

enforce({
  name: "left-undone",
  number: "section 10, comments",
  guarantee: "nothing is left for later in the main line",
  remedy: "Do it, or make it an issue.",
  violations: tree =>
    tree.files
      .filter(path => written.has(extname(path)) && basename(path) !== "package-lock.json")
      .flatMap(file => {
        const mark = /\b(?:TO-?DO|FIX-?ME|X-?XX)\b/.exec(tree.text(file))?.[0]
        return mark ? [{ file, found: `says ${mark}` }] : []
      }),
})

enforce({
  name: "machine-paths",
  number: "section 2, the tree",
  guarantee: "no file knows the machine it was written on",
  remedy: "Write the path relative to the project, or take it from lib/env.ts.",
  violations: tree =>
    tree.files
      .filter(path => written.has(extname(path)))
      .flatMap(file => {
        const path = machinePath.exec(tree.text(file))?.[0]
        return path ? [{ file, found: `names ${path}` }] : []
      }),
})

/** Home folders, this checkout's own place, and drives. In a container that place is one short word, which may also be a route. */
const places = [projectRoot, homedir()].filter(place => place.split("/").length > 2).map(place => RegExp.escape(place))
const machinePath = new RegExp(
  `(?<![\\w.)\\]}-])(?:${["/(?:home|Users)/[a-z]\\w*(?=/)", "/root/[\\w.]+", "[A-Z]:\\\\{1,2}\\w+", ...places].join("|")})`,
)
