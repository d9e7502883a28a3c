import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { verify } from "./verify/verdict.ts"

// Checks an exported agreement without the portal: no database, no network, and no line of the portal's own code, so that
// an error there does not repeat itself here. Runs alone as well: `node scripts/verify.ts file.json`.
const [name, keptHead] = process.argv.slice(2)

if (name === undefined) {
  console.error("Say which file: npm run verify -- agreement.json [the head that you kept]")
  process.exitCode = 1
} else {
  const text = read(resolve(process.env.INIT_CWD ?? process.cwd(), name))
  const { ok, sentences } =
    text === null ? { ok: false, sentences: [`There is no file ${name} that can be read.`] } : verify(text, keptHead)
  console.log([ok ? "The agreement is as it was signed." : "Not proved.", "", ...sentences].join("\n"))
  process.exitCode = ok ? 0 : 1
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return null
  }
}
