import { PrismaPg } from "@prisma/adapter-pg"
import { databaseConnections, databaseUrl, isDevelopment } from "#lib/env"
import { PrismaClient } from "./generated/client.ts"

const kept = globalThis as unknown as { lrnPrisma?: PrismaClient }

/**
 * The one client of this process, made at first use: the build needs no database.
 * TimeZone=UTC is not optional: adapter-pg writes moments without an offset and reads them as UTC (prisma #26786).
 */
export function prisma(): PrismaClient {
  kept.lrnPrisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl(),
      max: databaseConnections(),
      options: "-c TimeZone=UTC",
      application_name: "portal",
    }),
    errorFormat: isDevelopment() ? "pretty" : "minimal",
  })
  return kept.lrnPrisma
}

/** For processes that end and tests that change the database. */
export async function disconnect(): Promise<void> {
  await kept.lrnPrisma?.$disconnect()
  delete kept.lrnPrisma
}
