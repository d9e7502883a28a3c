import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { verifyBundle } from "./verify/bundle.ts"
import { type Verdict, verify } from "./verify/verdict.ts"

// Checks an exported agreement, or the package that proves one, without the portal: no database, no network, and no line of
// the portal's own code, so that an error there does not repeat itself here. Runs alone as well: `node scripts/verify.ts file`.
const [name, ...kept] = process.argv.slice(2)

if (name === undefined) {
  console.error(
    "Say which file: npm run verify -- agreement.zip [files with checkpoints, or a fingerprint, that you kept]",
  )
  process.exitCode = 1
} else {
  const { ok, sentences } = verdictOn(name)
  console.log([ok ? "The agreement is as it was signed." : "Not proved.", "", ...sentences].join("\n"))
  process.exitCode = ok ? 0 : 1
}

/** A fingerprint that was kept is that of a record's head beside an export, and that of the log key beside a package. */
function verdictOn(name: string): Verdict {
  const fingerprint = kept.find(word => /^[0-9a-f]{64}$/.test(word))
  const file = read(name)
  if (file === null) return unreadable(name)
  if (file.toString("latin1", 0, 2) !== "PK") return verify(file.toString("utf8"), fingerprint)
  const checkpoints: string[] = []
  for (const one of kept.filter(word => word !== fingerprint)) {
    const text = read(one)
    if (text === null) return unreadable(one)
    checkpoints.push(text.toString("utf8"))
  }
  return verifyBundle(file, { checkpoints, logKey: fingerprint })
}

function unreadable(name: string): Verdict {
  return { ok: false, sentences: [`There is no file ${name} that can be read.`], head: null }
}

function read(name: string): Buffer | null {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), name))
  } catch {
    return null
  }
}
