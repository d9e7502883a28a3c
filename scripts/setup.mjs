// The door of `npm start`, `npm test` and the others: installs what the lock names, then goes on in Node 24. Runs on
// Node 20.19 and newer with nothing installed, so it is plain JavaScript and imports nothing from npm.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { step } from "./step.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const modules = join(root, "node_modules")
const stampFile = join(modules, ".lrn-lock-stamp")
const nodeProgram = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node")
const [command = "start", ...words] = process.argv.slice(2)

try {
  requireNode(20, 19)
  const lock = readFileSync(join(root, "package-lock.json"), "utf8")
  const digest = createHash("sha256").update(lock).digest("hex")
  if (readIfThere(stampFile) !== digest) {
    if (!isInstalled(JSON.parse(lock))) await step("Installing packages (a minute or two)", install)
    writeFileSync(stampFile, digest)
  }
  if (!existsSync(nodeProgram)) await step("Installing Node 24", () => npm("rebuild", "node"))
  process.exitCode = await goOn()
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

function requireNode(major, minor) {
  const [foundMajor = 0, foundMinor = 0] = process.versions.node.split(".").map(Number)
  if (foundMajor > major || (foundMajor === major && foundMinor >= minor)) return
  throw new Error(
    `This is Node ${process.versions.node}; the portal is started by Node ${major}.${minor} or newer.\nInstall a newer Node (https://nodejs.org), then run the same command again.`,
  )
}

/** Whether node_modules already holds what the lock names, as after an `npm ci` by hand. */
function isInstalled(lock) {
  const installed = readIfThere(join(modules, ".package-lock.json"))
  if (installed === null) return false
  const present = JSON.parse(installed).packages
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    if (path === "") return true
    return present[path] ? present[path].version === version : optional === true
  })
}

// No package's install script is needed but that of `node`, which fetches the program itself; the others would try to
// download what the portal does without.
async function install() {
  await npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
  await npm("rebuild", "node")
}

/** Runs npm quietly; what it said is shown when it fails. */
function npm(...options) {
  const script = process.env.npm_execpath
  const [program, first] = script?.endsWith("js") ? [process.execPath, [script]] : ["npm", []]
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...options], {
      cwd: root,
      shell: process.platform === "win32" && first.length === 0,
    })
    let said = ""
    child.stdout.on("data", text => {
      said += text
    })
    child.stderr.on("data", text => {
      said += text
    })
    child.once("error", reject)
    child.once("close", code => {
      if (code === 0) return resolve()
      reject(
        new Error(
          `${said.trim()}\n\nnpm ${options.join(" ")} failed.\nCheck that npm reaches its registry, then run the same command again.`,
        ),
      )
    })
  })
}

/** Runs the command's script in Node 24 and hands signals on; if this process is killed, the script notices and ends. */
function goOn() {
  const follow = ["--import", new URL("./follow-parent.mjs", import.meta.url).href]
  const child = spawn(nodeProgram, [...follow, join(root, "scripts", `${command}.ts`), ...words], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${join(modules, ".bin")}${delimiter}${process.env.PATH ?? ""}` },
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithParent(child)
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

// npm hands SIGTERM to the shell between it and this process, and the shell dies without handing it on.
function endWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill("SIGTERM")
  }, 500)
  watch.unref()
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null
}
