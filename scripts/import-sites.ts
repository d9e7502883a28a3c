import { existsSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { systemActor } from "#lib/actor"
import { countryName } from "#lib/countries"
import { disconnect } from "#lib/db/client"
import { migrate } from "#lib/db/migrate"
import { formatList } from "#lib/i18n/format"
import { defaultLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { importSites } from "#lib/members/commands/import-sites"
import type { RefusedLine } from "#lib/members/sites/read-site-list"
import { openDataFolder } from "./portal/data-folder.ts"
import { openDatabase } from "./portal/database.ts"

// Reads a list of employment sites into the portal and says what became of each line.
const t = words(defaultLocale, "directory")
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { merge: { type: "boolean", default: false }, "dry-run": { type: "boolean", default: false } },
})
const [file] = positionals
if (file && existsSync(file)) await readIn(file, given.merge, given["dry-run"])
else {
  console.error(file ? t("sites.unreadable", { file }) : t("sites.usage"))
  process.exitCode = 1
}

async function readIn(path: string, merge: boolean, dryRun: boolean): Promise<void> {
  const text = readFileSync(path, "utf8")
  const database = await openDatabase(openDataFolder())
  process.env.DATABASE_URL = database.appUrl
  try {
    await migrate(database)
    const source = basename(path)
    const result = await importSites(systemActor("import-sites"), { text, source, merge, dryRun })
    console.log(t("sites.read", { count: result.read, file: source }))
    console.log(t("sites.refusedHeading", { count: result.refused.length }))
    for (const line of result.refused)
      console.log(`  ${t("sites.refusedLine", { line: line.line, reason: why(line) })}`)
    console.log(t("sites.duplicatesHeading", { count: result.duplicates.length }))
    for (const { lines, names } of result.duplicates)
      console.log(`  ${t("sites.duplicateGroup", { lines: lines.join(", "), names: [...new Set(names)].join(" / ") })}`)
    if (result.duplicates.length > 0) console.log(t(merge ? "sites.merged" : "sites.kept"))
    if (result.known > 0) console.log(t("sites.known", { count: result.known }))
    console.log(t(dryRun ? "sites.wouldWrite" : "sites.written", { count: result.written }))
  } finally {
    await disconnect()
    await database.stop()
  }
}

function why({ reason, countries = [] }: RefusedLine): string {
  const named = countries.map(code => countryName(code, defaultLocale))
  return t(`sites.refusals.${reason}`, { countries: formatList(defaultLocale, named) })
}
