import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { StartProblem } from "#lib/db/start-problem"
import { run } from "../portal/run.ts"

const remedy = "Set CHROMIUM_PATH to a Chromium of this machine, then run the same command again."

/**
 * The path of a Chromium that runs here: the one that CHROMIUM_PATH names, or npm's, unpacked into `folder`. Its
 * unpacker takes whatever lies in the temporary folder, of any version, so it gets a folder of its own; told that it is
 * on Amazon's Linux, it also unpacks the libraries and fonts that a bare machine lacks.
 */
export async function prepareChromium(folder: string): Promise<string> {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  mkdirSync(folder, { recursive: true })
  const unpack = `import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath())`
  const environment = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" }
  const { status, output } = await run("--input-type=module", ["-e", unpack], { environment })
  const program = join(folder, "chromium")
  if (status !== 0 || !existsSync(program)) {
    throw new StartProblem(`npm's Chromium cannot be unpacked here: ${output.trim()}`, remedy)
  }
  return withWhatIsMissing(program, folder)
}

/** A machine with all libraries and fonts runs the program itself, another one runs it with those from its package. */
function withWhatIsMissing(program: string, folder: string): string {
  const libraries = spawnSync("ldd", [program], { encoding: "utf8" }).stdout?.includes("not found")
  const fonts = !existsSync("/etc/fonts/fonts.conf")
  if (!libraries && !fonts) return program
  const settings = [
    libraries ? `export LD_LIBRARY_PATH="${join(folder, "al2023", "lib")}"` : "",
    fonts ? `export FONTCONFIG_PATH="${join(folder, "fonts")}"` : "",
  ]
  const wrapper = join(folder, "chromium-with-libraries")
  writeFileSync(wrapper, ["#!/bin/sh", ...settings, `exec "${program}" "$@"`, ""].join("\n"), { mode: 0o755 })
  return wrapper
}
