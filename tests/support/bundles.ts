import { execFile, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readZip } from "../../scripts/verify/zip.ts"

/** The files of a package by name, to be changed and packed again. */
export const unpack = (zip: Buffer): Map<string, Buffer> => readZip(zip)

/** What the program in a package says of the files beside it: its last line. */
export async function runProgram(files: ReadonlyMap<string, Buffer>, ...words: string[]): Promise<string> {
  requireTools("openssl", "jq", "sha256sum")
  const folder = mkdtempSync(join(tmpdir(), "bundle-"))
  try {
    for (const [name, content] of files) writeFileSync(join(folder, name), content)
    const { status, said, complaints } = await inShell([join(folder, "verify.sh"), ...words])
    const verdict = said.trim().split("\n").at(-1) ?? ""
    if ((status === 0) !== (verdict === "OK") || complaints !== "")
      throw new Error(`verify.sh ended with ${status}: ${said}${complaints}`)
    return verdict
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function inShell(words: string[]): Promise<{ status: number | null; said: string; complaints: string }> {
  return new Promise(resolve => {
    const child = execFile("sh", words, (_fault, said, complaints) =>
      resolve({ status: child.exitCode, said, complaints }),
    )
  })
}

/** The program is for people who have these tools; a test that went without them would prove nothing. */
export function requireTools(...tools: string[]): void {
  const missing = tools.filter(tool => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0)
  if (missing.length > 0)
    throw new Error(`This test needs ${missing.join(", ")}. On Debian: apt-get install ${missing.join(" ")}`)
}
