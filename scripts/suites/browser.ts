import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { startEmbedded } from "#lib/db/embedded"
import { programs, quietEnvironment, root } from "../portal/place.ts"
import { freePort } from "../portal/port.ts"
import { type Environment, run } from "../portal/run.ts"
import { prepareChromium } from "./chromium.ts"
import type { Run } from "./context.ts"
import { honest, single, type Tally } from "./tally.ts"

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

const startScript = join(root, "scripts/start.ts")

/** Builds the pages as `npm start` does, into a folder of the tests; unchanged sources are not built again. */
export async function buildSuite({ environment, signal }: Run): Promise<Tally> {
  // Next writes its build folder into these two, and they belong to the portal in use.
  const kept = ["tsconfig.json", "next-env.d.ts"].map(name => join(root, name)).filter(existsSync)
  const before = kept.map(file => readFileSync(file, "utf8"))
  try {
    const { status } = await run(startScript, ["build"], { environment, signal, show: true })
    return single(status === 0)
  } finally {
    for (const [index, file] of kept.entries()) writeFileSync(file, before[index] ?? "")
  }
}

/** Starts the portal on an empty data folder, as at anybody's first `npm start`, and walks through it in a browser. */
export async function browserSuite({ folder, environment, signal, words }: Run): Promise<Tally> {
  const port = await freePort()
  const executable = await prepareChromium(join(folder, "chromium"))
  const portal = await startPortal({ ...environment, PORT: String(port) }, signal)
  try {
    const dataFolder = environment.DATA_DIR ?? ""
    const database = await startEmbedded({ folder: join(dataFolder, "postgres") })
    const report = join(folder, "e2e.json")
    const browserEnvironment = {
      ...environment,
      // Playwright forces colours upon its workers, and Node complains when both are set.
      NO_COLOR: undefined,
      TMPDIR: folder,
      CHROMIUM_PATH: executable,
      PORTAL_URL: `http://localhost:${port}`,
      PORTAL_DATABASE_URL: database.adminUrl,
      // What lies before a walk is done by the commands themselves, as the portal does them.
      DATABASE_URL: database.appUrl,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    }
    const options = ["test", "--config", "tests/playwright.config.ts", ...words]
    const { status } = await run(programs.playwright, options, { environment: browserEnvironment, signal, show: true })
    await database.stop()
    return honest(readReport(report), status)
  } finally {
    await portal.stop()
  }
}

/** The whole portal in a process of its own. Its words are shown when it does not come up. */
async function startPortal(environment: Environment, signal: AbortSignal): Promise<{ stop: () => Promise<void> }> {
  const follow = ["--import", new URL("../follow-parent.mjs", import.meta.url).href]
  const child = spawn(process.execPath, [...follow, startScript, "start"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...quietEnvironment, ...environment },
  })
  const exited = once(child, "exit")
  const stop = async () => {
    child.kill("SIGTERM")
    await exited
  }
  signal.addEventListener("abort", stop, { once: true })
  let said = ""
  const isUp = await new Promise<boolean>(resolve => {
    const hear = (text: Buffer) => {
      said += text
      if (said.includes("The portal is at")) resolve(true)
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", () => resolve(false))
  })
  if (!isUp) throw new Error(`The portal did not come up:\n${said}`)
  return { stop }
}

function readReport(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const { stats }: Report = JSON.parse(readFileSync(file, "utf8"))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
