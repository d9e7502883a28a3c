import { join } from "node:path"
import { startEmbedded } from "#lib/db/embedded"
import { programs } from "../portal/place.ts"
import { run } from "../portal/run.ts"
import type { Run } from "./context.ts"
import { single, type Tally } from "./tally.ts"

/** Whether the migrations, run one after the other, make exactly the database that the schema describes. */
export async function driftSuite({ folder, environment, signal }: Run): Promise<Tally> {
  const database = await startEmbedded({ folder: join(folder, "drift"), settings: { fsync: "off" } })
  try {
    const comparison = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema", "--exit-code"]
    const options = ["migrate", "diff", ...comparison, "--config", "prisma/prisma.config.ts"]
    const { status } = await run(programs.prisma, options, {
      environment: { ...environment, DATABASE_OWNER_URL: database.ownerUrl },
      signal,
      show: true,
    })
    return single(status === 0)
  } finally {
    await database.stop()
  }
}
