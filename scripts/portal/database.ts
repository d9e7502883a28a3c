import { join } from "node:path"
import { startEmbedded } from "#lib/db/embedded"
import { StartProblem } from "#lib/db/start-problem"

/** Where the portal's rows are, and how it leaves them. */
export type Database = { ownerUrl: string; appUrl: string; embedded: boolean; stop: () => Promise<void> }

/** The server that DATABASE_URL names, or the embedded one with its files below the data folder. */
export async function openDatabase(dataFolder: string): Promise<Database> {
  const appUrl = addressIn("DATABASE_URL")
  const ownerUrl = addressIn("DATABASE_OWNER_URL")
  if (appUrl) return { ownerUrl: ownerUrl ?? appUrl, appUrl, embedded: false, stop: async () => {} }
  if (ownerUrl) {
    throw new StartProblem(
      "DATABASE_OWNER_URL is set and DATABASE_URL is not.",
      "Set DATABASE_URL to the role that the portal works as, or unset both to use the PostgreSQL that npm brought.",
    )
  }
  const embedded = await startEmbedded({ folder: join(dataFolder, "postgres") })
  return { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, embedded: true, stop: embedded.stop }
}

function addressIn(variable: string): string | null {
  const address = process.env[variable]
  if (!address) return null
  if (URL.canParse(address) && /^postgres(ql)?:$/.test(new URL(address).protocol)) return address
  throw new StartProblem(
    `${variable} is no PostgreSQL address.`,
    `It reads: postgresql://user:password@host:5432/database, with special characters of the password percent-encoded.`,
  )
}
