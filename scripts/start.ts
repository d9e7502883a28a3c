import { existsSync } from "node:fs"
import { join } from "node:path"
import { releaseLock, takeLock, thisProcess } from "#lib/db/embedded/lock"
import { migrate } from "#lib/db/migrate"
import { checkServer } from "#lib/db/server-check"
import { StartProblem } from "#lib/db/start-problem"
import { buildPages, generateClient, isBuildCurrent, isClientCurrent } from "./portal/build.ts"
import { startServer, startWorker } from "./portal/children.ts"
import { openDataFolder } from "./portal/data-folder.ts"
import { type Database, openDatabase } from "./portal/database.ts"
import { root } from "./portal/place.ts"
import { requireFreePort } from "./portal/port.ts"
import type { Environment } from "./portal/run.ts"
import { readSecrets, type Secrets } from "./portal/secrets.ts"
import { tellStory, wantsStory } from "./portal/story.ts"
import { step } from "./step.mjs"

// From whatever lies here to running processes, and back down on a signal. `start` is the portal, `dev` the same with
// pages built as they are asked for, `worker` one more worker for a portal that runs, `build` only the pages, `seed` only
// the story.
type Mode = "start" | "dev" | "worker" | "build" | "seed"

const port = Number(process.env.PORT || 3000)
const host = process.env.HOST || "127.0.0.1"
const buildFolder = process.env.NEXT_BUILD_DIR || ".next"
const workerScript = join(root, "scripts/worker.ts")
const signerScript = join(root, "scripts/signer.ts")

const stopping = new AbortController()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort())

try {
  await raise((process.argv[2] ?? "start") as Mode, stopping.signal)
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof StartProblem ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/** Brings everything up, waits for the signal, and puts away in reverse order whatever was brought up by then. */
async function raise(mode: Mode, signal: AbortSignal): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  const dataFolder = openDataFolder()
  const secrets = readSecrets(dataFolder)
  if (mode === "build") return preparePages(mode, secrets, signal)
  const isPortal = mode === "start" || mode === "dev"
  if (isPortal) {
    requireOnlyPortal(dataFolder)
    cleanup.defer(() => releaseLock(lockIn(dataFolder)))
    await requireFreePort(port, host)
  }

  const database = await step("Opening the database", () => openDatabase(dataFolder))
  cleanup.defer(() => database.stop())
  await raiseDatabase(database)
  await preparePages(mode, secrets, signal)
  const environment = environmentOf(mode, dataFolder, secrets, database.appUrl)
  if (mode === "seed" || (isPortal && database.embedded && wantsStory(dataFolder))) {
    const story = { ...environment, DATABASE_OWNER_URL: database.ownerUrl }
    await step("Telling the story for a portal on trial", () => tellStory(dataFolder, story, signal))
  }

  if (mode === "seed") return console.log("\nThe story is told. Who can sign in: see README.md.")
  signal.throwIfAborted()
  if (isPortal) {
    const server = { name: "The web server", script: join(root, "server.ts"), environment }
    const running = await step("Starting the web server", () => startServer(server))
    cleanup.defer(() => running.stop())
  }
  if (isPortal) {
    const signer = startWorker({
      name: "The signer",
      script: signerScript,
      environment: signerEnvironment(environment),
    })
    cleanup.defer(() => signer.stop())
  }
  if (mode === "worker" || existsSync(workerScript)) {
    const worker = startWorker({ name: "The worker", script: workerScript, environment })
    cleanup.defer(() => worker.stop())
  }
  console.log(isPortal ? greeting() : "\nThe worker runs. Ctrl-C stops it.")
  await aborted(signal)
  console.log("\nStopping …")
}

/** Checks the server and applies what migrations are missing. */
async function raiseDatabase(database: Database): Promise<void> {
  const { applied, warnings } = await step("Bringing the database up to date", async () => {
    const doubts = await checkServer(database)
    const { applied, warnings } = await migrate(database)
    return { applied, warnings: [...doubts, ...warnings] }
  })
  for (const name of applied) console.log(`       ${name}`)
  for (const warning of warnings) console.warn(`  Note ${warning}`)
}

/** Writes the database client and, where pages are built beforehand, the pages; each only if its sources changed. */
async function preparePages(mode: Mode, secrets: Secrets, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (!isClientCurrent()) await step("Writing the database client", () => generateClient(signal))
  const build = { folder: buildFolder, actionsEncryptionKey: actionsKey(secrets) }
  if (mode !== "start" && mode !== "build") return
  if (isBuildCurrent(build)) return
  await step("Building the pages (about a minute)", () => buildPages(build, signal))
}

function lockIn(dataFolder: string): string {
  return join(dataFolder, "portal.lock")
}

/** One portal per data folder: two would send the same mail and write the same files. */
function requireOnlyPortal(dataFolder: string): void {
  const holder = takeLock(lockIn(dataFolder), thisProcess(port))
  if (!holder) return
  throw new StartProblem(
    `The portal runs already: process ${holder.pid} has the data folder ${dataFolder} and port ${holder.port}.`,
    `It is at http://localhost:${holder.port}. Stop it first (Ctrl-C there, or: kill ${holder.pid}), or start another one beside it: DATA_DIR=.data-2 PORT=${port + 1} npm start`,
  )
}

function actionsKey({ actionsEncryptionKey }: Secrets): string {
  return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsEncryptionKey
}

/** What the server and the worker are told. The owner's address is not for them. */
function environmentOf(mode: Mode, dataFolder: string, secrets: Secrets, appUrl: string): Environment {
  return {
    NODE_ENV: mode === "dev" ? "development" : "production",
    PORT: String(port),
    HOST: host,
    DATA_DIR: dataFolder,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: undefined,
    SEAL_PKCS12: undefined,
    SEAL_PKCS12_PASSWORD: undefined,
    SESSION_SECRET: process.env.SESSION_SECRET || secrets.sessionSecret,
    CONTENT_KEY: process.env.CONTENT_KEY || secrets.contentKey,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secrets),
  }
}

/** The signer is told where its key lies and nothing else that is secret; the others never hear of the key. */
function signerEnvironment(environment: Environment): Environment {
  return {
    ...environment,
    DATABASE_URL: undefined,
    SESSION_SECRET: undefined,
    CONTENT_KEY: undefined,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined,
    SMTP_URL: undefined,
    SEAL_PKCS12: process.env.SEAL_PKCS12,
    SEAL_PKCS12_PASSWORD: process.env.SEAL_PKCS12_PASSWORD,
  }
}

function greeting(): string {
  const address = process.env.ORIGIN || `http://localhost:${port}`
  return `\nThe portal is at ${address}\nWho can sign in: see README.md. Ctrl-C stops the portal.`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    signal.addEventListener("abort", () => resolve(), { once: true })
  })
}
