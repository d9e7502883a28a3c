import { join } from "node:path"
import { startEmbedded } from "#lib/db/embedded"

/** Where the portal's rows are, and how it leaves them. */
export type Database = { ownerUrl: string; appUrl: string; embedded: boolean; stop: () => Promise<void> }

/** The server that DATABASE_URL names, or the embedded one with its files below the data folder. */
export async function openDatabase(dataFolder: string): Promise<Database> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  if (DATABASE_URL) {
    return { ownerUrl: DATABASE_OWNER_URL || DATABASE_URL, appUrl: DATABASE_URL, embedded: false, stop: async () => {} }
  }
  const { ownerUrl, appUrl, stop } = await startEmbedded({ folder: join(dataFolder, "postgres") })
  return { ownerUrl, appUrl, embedded: true, stop }
}
