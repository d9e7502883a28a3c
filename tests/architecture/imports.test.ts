import { basename } from "node:path"
import {
  actionsWithoutOneCommand,
  calledByVisitors,
  clockSetters,
  commandPartsWithOwnNames,
  commandsWithoutPolicy,
  componentsAtReception,
  isExcepted,
  purePackages,
  queriesWithoutVisibility,
} from "#tests/architecture/exceptions"
import type { Import } from "#tests/architecture/facts"
import {
  domainRooms,
  homesOf,
  isActions,
  isCommand,
  isPure,
  isQuery,
  mayReachBrowser,
  placeInLib,
  roomOf,
  services,
} from "#tests/architecture/house"
import { enforce, type Finding } from "#tests/architecture/rule"
import { isPath, isSource, isTest, productOf, resolveImport, sourcesOf, type Tree } from "#tests/architecture/sources"

type Edge = Import & { file: string; target: string }

const edgesOf = (tree: Tree, file: string): Edge[] =>
  tree.facts(file).imports.map(edge => ({ ...edge, file, target: resolveImport(tree, file, edge.specifier) }))

/** Every import of the product, tests apart. */
const productEdges = (tree: Tree) => productOf(tree).flatMap(file => edgesOf(tree, file))

const asFinding = ({ file, specifier }: Edge): Finding => ({ file, found: `imports ${specifier}` })

const isIn = (path: string, ...folders: string[]) => folders.some(folder => path.startsWith(`${folder}/`))

enforce({
  name: "street-and-furniture",
  number: "import rule 1",
  guarantee: "nobody imports app; components import components and pure files; lib imports neither",
  remedy: "Hand the value in from the page, or move the pure part into the room's policy, views, codes or lifecycle.",
  violations: tree =>
    sourcesOf(tree)
      .flatMap(file => edgesOf(tree, file))
      .filter(({ file, target }) => {
        if (isIn(target, "app")) return !isIn(file, "app")
        if (isIn(target, "components")) return !isIn(file, "app", "components", "tests")
        if (!isIn(file, "components") || !isPath(target)) return false
        return !isPure(target) && !isExcepted(componentsAtReception, file)
      })
      .map(asFinding),
})

const webPackages = /^(next|next-auth|next-intl|react|react-dom|use-intl)(\/|$)/

enforce({
  name: "reception",
  number: "import rule 2",
  guarantee: "within lib only web knows Next and React, and only app comes to it",
  remedy: "Take what the request says as an argument; use-intl/core is the part without React.",
  violations: tree =>
    productEdges(tree)
      .filter(({ file, target }) => {
        if (isIn(target, "lib/web")) {
          const isGuest = target === "lib/web/form-state.ts" || isExcepted(componentsAtReception, file)
          return !isIn(file, "app", "lib/web") && !isGuest
        }
        return isIn(file, "lib") && !isIn(file, "lib/web") && webPackages.test(target) && target !== "use-intl/core"
      })
      .map(asFinding),
})

const isDatabase = (target: string) => isIn(target, "lib/db") || /^(@prisma\/|pg$|pg\/)/.test(target)

function mayOpenDatabase(file: string): boolean {
  const folders = ["lib/db", ...services.map(service => `lib/${service}`), "scripts", "prisma", "tests"]
  if (isIn(file, ...folders) || isTest(file) || isCommand(file) || isQuery(file)) return true
  if (isExcepted(commandPartsWithOwnNames, placeInLib(file))) return true
  return ["visibility.ts", "transition.ts"].includes(basename(file)) || file === "lib/front/page-cache.ts"
}

enforce({
  name: "database-door",
  number: "import rule 3",
  guarantee: "only commands, queries, visibility, transition and the services open the database",
  remedy: "Ask a query, or hand the rows in.",
  violations: tree =>
    productEdges(tree)
      .filter(({ file, target }) => isDatabase(target) && !mayOpenDatabase(file))
      .map(asFinding),
})

enforce({
  name: "pure-files",
  number: "import rule 4",
  guarantee: "pure files import pure files and zod only",
  remedy: "Pass the value in; what reads, writes, waits or draws lots belongs to a command or a query.",
  violations: tree =>
    productEdges(tree)
      .filter(({ file, target }) => {
        if (!isPure(file)) return false
        if (isPath(target)) return !isPure(target) && !target.endsWith(".json")
        return target !== "zod" && !isExcepted(purePackages, target)
      })
      .map(asFinding),
})

enforce({
  name: "browser",
  number: "import rule 4",
  guarantee: "what a client component reaches is pure and light",
  remedy: "Give the component a view; schemas, Node and the database stay on the server.",
  violations: tree =>
    productOf(tree)
      .filter(path => tree.facts(path).directives.includes("use client"))
      .flatMap(path => heavyWays(tree, path)),
})

/** Ways from a client component to what the browser must not get. Types are gone by then; actions stay behind as addresses. */
function heavyWays(tree: Tree, start: string): Finding[] {
  const seen = new Set([start])
  const waiting: { path: string; way: string[] }[] = [{ path: start, way: [] }]
  const findings: Finding[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const { target } of edgesOf(tree, next.path).filter(edge => !edge.isType)) {
      if (seen.has(target)) continue
      seen.add(target)
      const way = [...next.way, target]
      if (isHeavy(target)) findings.push({ file: start, found: `reaches ${way.join(" > ")}` })
      else if (tree.has(target) && isSource(target) && !tree.facts(target).directives.includes("use server")) {
        waiting.push({ path: target, way })
      }
    }
  }
  return findings
}

function isHeavy(target: string): boolean {
  if (isIn(target, "lib")) return !mayReachBrowser(target) && !target.endsWith(".json")
  return target.startsWith("node:") || target === "zod" || target.startsWith("zod/") || isDatabase(target)
}

enforce({
  name: "node-resolves",
  number: "import rule 4",
  guarantee: "lib, scripts, seeds and server.ts import what plain Node resolves",
  remedy:
    'Write "#lib/room/file" without extension, or a relative path with .ts; JSON is imported with { type: "json" }.',
  violations: tree =>
    productEdges(tree)
      .filter(({ file }) => isIn(file, "lib", "scripts", "prisma") || file === "server.ts")
      .filter(({ specifier, isType, hasJsonAttribute }) => {
        if (specifier.startsWith("#")) return /\.(tsx?|json)$/.test(specifier)
        if (isType || !specifier.startsWith(".")) return false
        return specifier.endsWith(".json") ? !hasJsonAttribute : !/\.(ts|mjs|css)$/.test(specifier)
      })
      .map(asFinding),
})

enforce({
  name: "order-of-rooms",
  number: "import rule 5",
  guarantee: "a room uses only lower rooms, services and tools, and of a room only commands, queries and pure files",
  remedy: `Lowest first: ${domainRooms.join(", ")}; then hand the value down. A lower room never asks upward.`,
  violations: tree =>
    productEdges(tree)
      .filter(({ file, target }) => isIn(file, "lib") && isIn(target, "lib"))
      .filter(({ file, target, isType }) => {
        const from = roomOf(file)
        const to = roomOf(target)
        if (from === to || to === null) return false
        if (from === null || services.includes(from) || from === "db" || from === "i18n") {
          return !(isType && isPure(target)) && !isGround(from, to)
        }
        if (!domainRooms.includes(to)) return false
        if (domainRooms.indexOf(from) < domainRooms.indexOf(to) && domainRooms.includes(from)) return true
        return !isCommand(target) && !isQuery(target) && !isPure(target)
      })
      .map(asFinding),
})

/** What services and tools may stand on. */
function isGround(from: string | null, to: string): boolean {
  if (from === null || from === "i18n") return false
  return to === "i18n" || (to === "db" && services.includes(from))
}

enforce({
  name: "cycles",
  number: "import rule 5",
  guarantee: "imports run in no circle",
  remedy: "Move what both need into a file of its own. Types apart: they are gone when the code runs.",
  violations: tree => {
    const reached = new Map<string, "open" | "done">()
    const findings: Finding[] = []
    const follow = (path: string, way: string[]) => {
      reached.set(path, "open")
      for (const { target, isType } of edgesOf(tree, path)) {
        if (isType || !tree.has(target) || !isSource(target)) continue
        const circle = [...way.slice(way.indexOf(target)), target]
        if (reached.get(target) === "open")
          findings.push({ file: path, found: `closes the circle ${circle.join(" > ")}` })
        else if (!reached.has(target)) follow(target, [...way, target])
      }
      reached.set(path, "done")
    }
    for (const path of productOf(tree)) if (!reached.has(path)) follow(path, [path])
    return findings
  },
})

enforce({
  name: "pages-read",
  number: "import rule 6",
  guarantee: "pages call queries and never commands; client components call neither",
  remedy: "A write goes through the route's actions.ts; a client component receives what it shows.",
  violations: tree =>
    productEdges(tree)
      .filter(({ file, target }) => {
        if (tree.facts(file).directives.includes("use client")) return isCommand(target) || isQuery(target)
        return isIn(file, "app") && !isActions(file) && basename(file) !== "route.ts" && isCommand(target)
      })
      .map(asFinding),
})

enforce({
  name: "actions-write",
  number: "import rule 6",
  guarantee: "an actions file imports commands, schemas and reception only",
  remedy: "The wrapper finds the actor, parses, calls, translates; everything else stands in the command.",
  violations: tree =>
    productEdges(tree)
      .filter(({ file }) => isActions(file))
      .filter(({ target, isType }) => {
        if (isCommand(target) || isIn(target, "lib/web") || target === "lib/paths.ts") return false
        return basename(target) !== "schema.ts" && !(isType && isPure(target))
      })
      .map(asFinding),
})

const wrappers = ["formAction", "buttonAction"]

enforce({
  name: "actions-wrapped",
  number: "import rule 7",
  guarantee: "every export of an actions file is made by formAction or buttonAction and calls one command",
  remedy: "export const submitNoun = formAction(verbNounInput, verbNoun, after).",
  violations: tree =>
    productOf(tree).flatMap(file => {
      const { directives, exports } = tree.facts(file)
      const isServer = directives.includes("use server")
      if (!isActions(file)) return isServer ? [{ file, found: 'says "use server" and is no actions.ts' }] : []
      const commands = edgesOf(tree, file)
        .filter(edge => isCommand(edge.target))
        .flatMap(edge => edge.names)
      return [
        ...(isServer ? [] : [{ file, found: 'lacks "use server"' }]),
        ...exports.flatMap(({ name, isType, madeBy, uses }) => {
          if (isType) return []
          if (!wrappers.includes(madeBy ?? ""))
            return [{ file, found: `${name} is not made by ${wrappers.join(" or ")}` }]
          const called = uses.filter(use => commands.includes(use))
          if (called.length === 1 || isExcepted(actionsWithoutOneCommand, file)) return []
          return [{ file, found: `${name} calls ${called.length} commands` }]
        }),
      ]
    }),
})

enforce({
  name: "actor-first",
  number: "import rule 7",
  guarantee: "every command and query takes the actor first",
  remedy: "Add `actor: Actor` as first parameter: nothing is done or read by nobody.",
  violations: tree =>
    productOf(tree)
      .filter(path => isCommand(path) || isQuery(path))
      .flatMap(file => {
        const allowed = isExcepted(calledByVisitors, file) ? ["actor", "visitor"] : ["actor"]
        const functions = tree.facts(file).exports.filter(one => one.firstParameter !== null)
        if (functions.length === 0) return [{ file, found: "exports no function" }]
        return functions
          .filter(one => !allowed.includes(one.firstParameter?.replace(/^_/, "") ?? ""))
          .map(one => ({ file, found: `${one.name} takes "${one.firstParameter}" first` }))
      }),
})

enforce({
  name: "guards",
  number: "import rule 7",
  guarantee: "every command asks its room's policy, every query its room's visibility",
  remedy: "Import policy.ts and permit(...); spread the visibility clause into `where` (public reads: `everyone`).",
  violations: tree =>
    productOf(tree).flatMap(file => {
      const guard = guardOf(file)
      if (guard === null) return []
      const guards = homesOf(file).map(home => `${home}/${guard}`)
      const isAsked = edgesOf(tree, file).some(({ target, isType }) => !isType && guards.includes(target))
      return isAsked ? [] : [{ file, found: `does not import ${guards.join(" or ")}` }]
    }),
})

function guardOf(file: string): string | null {
  if (isCommand(file) && !isExcepted(commandsWithoutPolicy, file)) return "policy.ts"
  return isQuery(file) && !isExcepted(queriesWithoutVisibility, file) ? "visibility.ts" : null
}

const isSetting = (path: string) => /(^|\/)[\w-]+\.config\.ts$/.test(path) || isIn(path, "scripts", "tests", ".ci")

enforce({
  name: "environment",
  number: "import rule 8",
  guarantee: "the environment is read in lib/env.ts",
  remedy: "Add a function to lib/env.ts that checks the value and says where to get it.",
  violations: tree =>
    productOf(tree)
      .filter(path => path !== "lib/env.ts" && !isSetting(path) && !isExcepted(clockSetters, path))
      .filter(
        path => tree.facts(path).members.has("process.env") || importsName(tree, path, /^(node:)?process$/, "env"),
      )
      .map(file => ({ file, found: "reads process.env" })),
})

enforce({
  name: "clock",
  number: "import rule 8",
  guarantee: "the time is asked of lib/clock.ts",
  remedy: "Use now() or today(), and hand the moment to pure files.",
  violations: tree =>
    productOf(tree)
      .filter(path => path !== "lib/clock.ts" && !isExcepted(clockSetters, path))
      .flatMap(file => {
        const { clockCalls, members } = tree.facts(file)
        const calls = [...clockCalls, ...(members.has("Date.now") ? ["Date.now()"] : [])]
        return calls.map(call => ({ file, found: `calls ${call}` }))
      }),
})

enforce({
  name: "one-writer",
  number: "import rule 8",
  guarantee: "a state is written by its room's transition.ts; a new row takes the default",
  remedy: "Call transition(tx, ...): it alone checks the state and version that the person saw.",
  violations: tree =>
    productOf(tree)
      .filter(path => isIn(path, "app", "lib", "scripts") && basename(path) !== "transition.ts")
      .flatMap(file => {
        const { stateWrites, templates } = tree.facts(file)
        const sql = templates.some(text =>
          /\bset\b[^;]*?(?<![\w.])"?state"?\s*=/i.test(text.split(/\bwhere\b/i)[0] ?? ""),
        )
        const ways = [...stateWrites, ...(sql ? ["SQL"] : [])]
        return ways.map(way => ({ file, found: `writes a state by ${way}` }))
      }),
})

const blankWithoutScript = ["notFound", "forbidden", "unauthorized"]

enforce({
  name: "works-without-script",
  number: "section 4, how a read travels",
  guarantee: "nothing on a page waits for a script: no next/link, no Suspense, no blank refusals",
  remedy: "Plain <a>; await in the page; render the refusal with its status.",
  violations: tree =>
    productOf(tree).flatMap(file => {
      const elements = [...tree.facts(file).jsxElements].filter(name => /^(React\.)?Suspense$/.test(name))
      return [
        ...(importsFrom(tree, file, /^next\/link$/) ? ["imports next/link"] : []),
        ...(elements.length > 0 || importsName(tree, file, /^react$/, "Suspense") ? ["uses Suspense"] : []),
        ...blankWithoutScript
          .filter(name => importsName(tree, file, /^next\/navigation$/, name))
          .map(name => `imports ${name} of next/navigation`),
      ].map(found => ({ file, found }))
    }),
})

function importsFrom(tree: Tree, file: string, specifier: RegExp): boolean {
  return tree.facts(file).imports.some(one => specifier.test(one.specifier))
}

function importsName(tree: Tree, file: string, specifier: RegExp, name: string): boolean {
  return tree.facts(file).imports.some(one => specifier.test(one.specifier) && one.names.includes(name))
}
