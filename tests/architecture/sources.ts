import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname, extname, join, matchesGlob, posix } from "node:path"
import { pathToFileURL } from "node:url"
import { type Facts, parseFacts } from "#tests/architecture/facts"

/**
 * The files of a tree, read once, with what the rules ask about each. Paths are relative to the root, with slashes.
 * Rules see nothing else, so the same rule runs over the project and over its canary.
 */
export type Tree = {
  root: string
  files: readonly string[]
  has(path: string): boolean
  text(path: string): string
  facts(path: string): Facts
  /** Loads the module itself, for the few rules that ask values and not text. */
  load(path: string): Promise<Record<string, unknown>>
}

export const projectRoot = join(import.meta.dirname, "../..")
const canaries = "tests/architecture/canaries"

/** The project as git would see it: what `.gitignore` names is left out, and so are the canaries. */
export function projectTree(): Tree {
  const patterns = [".git/", `/${canaries}/`, ...linesOf(join(projectRoot, ".gitignore"))]
  return treeOf(projectRoot, filesBelow(projectRoot, patterns), {
    place: path => join(projectRoot, path),
    load: path => import(/* @vite-ignore */ join(projectRoot, path)),
  })
}

/**
 * The canary of a rule. Its files carry `.txt` behind their real name, so that no compiler, linter or test runner
 * takes them for sources.
 */
export function canaryTree(name: string): Tree {
  const root = join(projectRoot, canaries, name)
  if (!existsSync(root)) throw new Error(`The rule "${name}" has no canary: make a tree that breaks it in ${root}.`)
  const files = filesBelow(root, []).map(path => path.replace(/\.txt$/, ""))
  const place = (path: string) => join(root, `${path}.txt`)
  return treeOf(root, files, {
    place,
    load: path => import(/* @vite-ignore */ moduleUrl(readFileSync(place(path), "utf8"))),
  })
}

/** A module of a canary, in plain JavaScript: its name has no ending that a loader takes, so its text is its address. */
function moduleUrl(text: string): string {
  const linked = text.replace(/"#lib\/([\w/-]+)"/g, `"${pathToFileURL(projectRoot)}/lib/$1.ts"`)
  return `data:text/javascript,${encodeURIComponent(linked)}`
}

/** What a canary's rule must notice: one line each in `canaries/<name>.txt`, as `<file>: <what was found>`. */
export function canaryExpectation(name: string): string[] {
  return linesOf(join(projectRoot, canaries, `${name}.txt`))
}

export function canaryNames(): string[] {
  return readdirSync(join(projectRoot, canaries), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}

function treeOf(
  root: string,
  files: readonly string[],
  { place, load }: { place: (path: string) => string; load: Tree["load"] },
): Tree {
  const known = new Set(files)
  const text = remembered(path => readFileSync(place(path), "utf8"))
  return {
    root,
    files,
    has: path => known.has(path),
    text,
    facts: remembered(path => parseFacts(path, text(path))),
    load,
  }
}

function filesBelow(root: string, ignored: readonly string[], folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .map(entry => ({ path: posix.join(folder, entry.name), isFolder: entry.isDirectory() }))
    .filter(({ path, isFolder }) => !ignored.some(pattern => isIgnored(pattern, path, isFolder)))
    .flatMap(({ path, isFolder }) => (isFolder ? filesBelow(root, ignored, path) : [path]))
    .sort()
}

/** The part of git's patterns that `.gitignore` uses: a slash at the end means folders, any other one anchors. */
function isIgnored(pattern: string, path: string, isFolder: boolean): boolean {
  if (pattern.endsWith("/") && !isFolder) return false
  const bare = pattern.replace(/\/$/, "")
  return bare.includes("/") ? matchesGlob(path, bare.replace(/^\//, "")) : matchesGlob(basename(path), bare)
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) return []
  return readFileSync(path, "utf8")
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "" && !line.startsWith("#"))
}

function remembered<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>()
  return path => {
    if (!known.has(path)) known.set(path, read(path))
    return known.get(path) as T
  }
}

/** TypeScript of the project itself: what is written by hand and parsed by the rules. */
export function sourcesOf(tree: Tree): string[] {
  return tree.files.filter(path => isSource(path) && !/\.generated\.|\.d\.ts$/.test(path))
}

/** Sources without tests: what is built, served or run. */
export function productOf(tree: Tree): string[] {
  return sourcesOf(tree).filter(path => !isTest(path))
}

export function isSource(path: string): boolean {
  return [".ts", ".tsx"].includes(extname(path))
}

export function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.(test|spec)\.tsx?$/.test(path)
}

const packageImports: Record<string, (rest: string) => string> = {
  "#lib/": rest => `lib/${rest}.ts`,
  "#components/": rest => `components/${rest}.tsx`,
  "#tests/": rest => `tests/${rest}.ts`,
  "#seed/": rest => `prisma/seed/${rest}.ts`,
}

/**
 * Where an import leads: a path of the tree, or the package's specifier as it stands.
 * A file that is not there yet still has a path, so that the rules hold while the house is being built.
 */
export function resolveImport(tree: Tree, importer: string, specifier: string): string {
  for (const [prefix, pathOf] of Object.entries(packageImports)) {
    if (specifier.startsWith(prefix)) return pathOf(specifier.slice(prefix.length))
  }
  if (!specifier.startsWith(".")) return specifier
  const bare = posix.join(dirname(importer), specifier)
  if (/\.(tsx?|mjs|json|css)$/.test(bare)) return bare
  return [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find(path => tree.has(path)) ?? `${bare}.ts`
}

export function isPath(target: string): boolean {
  return /^(app|components|lib|prisma|scripts|tests)\//.test(target) || /^[\w.-]+\.tsx?$/.test(target)
}
