import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { StartProblem } from "#lib/db/start-problem"
import { programs, root } from "./place.ts"
import { run } from "./run.ts"

const stampName = "portal-sources"

/** What the pages are built from. Migrations, seed and tests change no page. */
const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
]
const generated = join(root, "lib/db/generated")

/** Whether Prisma's client is the one of today's schema. */
export function isClientCurrent(): boolean {
  return stampIn(generated) === digestOf(["prisma/schema", "package-lock.json"])
}

/** Writes Prisma's client anew. */
export async function generateClient(signal?: AbortSignal): Promise<void> {
  const { status, output } = await run(programs.prisma, ["generate", "--config", "prisma/prisma.config.ts"], { signal })
  if (status !== 0)
    throw new StartProblem(output.trim(), "Mend prisma/schema as it says, then run the same command again.")
  writeFileSync(join(generated, stampName), digestOf(["prisma/schema", "package-lock.json"]))
}

export type Build = { folder: string; actionsEncryptionKey: string }

/** Whether the built pages are those of today's sources and key. A build that was cut off has no stamp. */
export function isBuildCurrent(build: Build): boolean {
  return stampIn(join(root, build.folder)) === buildStamp(build)
}

/** Builds the pages. Needs no database. */
export async function buildPages(build: Build, signal?: AbortSignal): Promise<void> {
  const environment = {
    NODE_ENV: "production",
    NEXT_BUILD_DIR: build.folder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: build.actionsEncryptionKey,
  }
  const { status, output } = await run(programs.next, ["build"], { environment, signal })
  if (status !== 0) throw new StartProblem(output.trim(), "Mend what the build names, then run the same command again.")
  writeFileSync(join(root, build.folder, stampName), buildStamp(build))
}

// The key is built into the pages, so another key is another build; only its digest may lie in the folder.
function buildStamp({ actionsEncryptionKey }: Build): string {
  return createHash("sha256").update(digestOf(sources)).update(actionsEncryptionKey).digest("hex")
}

function stampIn(folder: string): string | null {
  const file = join(folder, stampName)
  return existsSync(file) ? readFileSync(file, "utf8") : null
}

function digestOf(paths: string[]): string {
  const digest = createHash("sha256")
  for (const path of paths.flatMap(filesUnder)) {
    digest
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0")
  }
  return digest.digest("hex")
}

function filesUnder(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full) || full === generated) return []
  if (!statSync(full).isDirectory()) return path.endsWith(".test.ts") ? [] : [path]
  return readdirSync(full)
    .sort()
    .flatMap(name => filesUnder(join(path, name)))
}
