import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

type Entry = {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type Lock = { packages: Record<string, Entry> }

const lockFile = join(import.meta.dirname, "..", "package-lock.json")
const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32"]
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"]

// Where the registry lacks a package for another platform, `npm install` leaves it out of the lock, and `npm ci` then
// finds the lock out of step. npm never asks for a package of another platform, so its name and version are enough.
if (import.meta.main) {
  const lock: Lock = JSON.parse(readFileSync(lockFile, "utf8"))
  const missing = missingEntries(lock)
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, "en"))
  writeFileSync(lockFile, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} entries added. Next: npm ci`)
}

/** The entries that `npm ci` would call missing: optional dependencies that stand neither beside nor above their package. */
export function missingEntries({ packages }: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {}
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (placesToLook(path, name).some(place => place in packages)) continue
      if (!/^\d/.test(version))
        throw new Error(`${path} asks for ${name} ${version}: only an exact version can be completed`)
      missing[`node_modules/${name}`] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true }
    }
  }
  return missing
}

/** Node looks beside the package first, then beside each package it lies in. */
function placesToLook(path: string, name: string): string[] {
  const places = [join(path, "node_modules", name)]
  for (let above = path; above.includes("node_modules/"); ) {
    above = above.slice(0, above.lastIndexOf("node_modules/"))
    places.push(`${above}node_modules/${name}`)
  }
  return places
}

/** A platform package carries its platform in its name, as in `cli-linux-x64-musl`. */
function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const words = name.split(/[-/.]/)
  const os = words.filter(word => systems.includes(word))
  const cpu = words.filter(word => processors.includes(word))
  if (os.length === 0 && cpu.length === 0) throw new Error(`${name} names no platform: add it to the lock by hand`)
  const libc = words.some(word => word.startsWith("musl")) ? ["musl"] : []
  return { ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), ...(os.length ? { os } : {}) }
}
