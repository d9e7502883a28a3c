import { spawnSync } from "node:child_process"
import { openDataFolder } from "./portal/data-folder.ts"
import { type Database, openDatabase } from "./portal/database.ts"
import { programs, quietEnvironment, root } from "./portal/place.ts"

// Prisma's command line as this project needs it: with its own configuration, without its download, without telemetry.
// What works on a database gets the portal's, the embedded one unless an address is set.
const [command = "", ...words] = process.argv.slice(2)
const needsDatabase = command === "migrate" || command === "db" || command === "studio"
const database = needsDatabase ? await openDatabase(openDataFolder()) : null

// Ctrl-C reaches Prisma as well; this process then still has to leave the database.
process.on("SIGINT", () => {})
const { status } = spawnSync(
  process.execPath,
  [programs.prisma, command, ...words, "--config", "prisma/prisma.config.ts"],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...quietEnvironment, ...addresses(database) },
  },
)
await database?.stop()
process.exitCode = status ?? 1

function addresses(database: Database | null): Record<string, string> {
  if (!database) return {}
  const { ownerUrl, appUrl } = database
  const role = decodeURIComponent(new URL(appUrl).username)
  return { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, DATABASE_APP_ROLE: role }
}
