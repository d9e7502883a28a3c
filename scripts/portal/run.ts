import { spawn } from "node:child_process"
import { quietEnvironment, root } from "./place.ts"

export type Environment = Record<string, string | undefined>

/**
 * Runs a script in this Node to its end. `show` passes its words on as they come; they are returned either way.
 * `signal` interrupts it.
 */
export function run(
  script: string,
  options: string[],
  { environment = {}, show = false, signal }: { environment?: Environment; show?: boolean; signal?: AbortSignal } = {},
): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...options], {
      cwd: root,
      signal,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...quietEnvironment, ...environment },
    })
    let output = ""
    const hear = (text: Buffer) => {
      output += text
      if (show) process.stdout.write(text)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("error", reject)
    child.once("close", (code, signal) => {
      if (signal) output += `\nended by ${signal}\n`
      resolve({ status: code ?? 1, output })
    })
  })
}
