import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { startEmbedded } from "#lib/db/embedded"
import { migrate, migrationsDigest } from "#lib/db/migrate"

/** What the test files are told: the server's addresses, the template to clone, and a folder that ends with the run. */
export type TestServer = { ownerUrl: string; appUrl: string; adminUrl: string; template: string; folder: string }

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** No test minds losing its rows in a power cut. */
export const carelessSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/** Once per run: a server of its own in a temporary folder, and a migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "portal-tests-"))
  const template = `test_template_${migrationsDigest().slice(0, 12)}`
  const server = await startEmbedded({
    folder: join(folder, "postgres"),
    database: template,
    settings: carelessSettings,
  })
  await migrate(server)
  // Nobody may be connected to a template while it is cloned, and nobody must change it.
  const admin = new pg.Client({ connectionString: withDatabase(server.adminUrl, "postgres") })
  await admin.connect()
  await admin.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`)
  await admin.end()
  const { ownerUrl, appUrl, adminUrl } = server
  project.provide("testServer", { ownerUrl, appUrl, adminUrl, template, folder })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same address for another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.toString()
}
