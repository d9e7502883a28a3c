import { execFile, spawnSync } from "node:child_process"
import { createPrivateKey, sign } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { appendEntry, lineDigest } from "#lib/agreements/evidence/chain"
import { sealFolder } from "#lib/sealing/certificates"
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

export function missingTools(...tools: string[]): string[] {
  return tools.filter(tool => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0)
}

/** What programs that know nothing of us say of a PDF: whether its seal holds, covers all of it, and its form is sound. */
export function judgedFromOutside(pdf: Buffer): { isValid: boolean; isWhole: boolean; isSound: boolean } {
  const folder = mkdtempSync(join(tmpdir(), "judged-"))
  const file = join(folder, "file.pdf")
  try {
    writeFileSync(file, pdf)
    const seal = spawnSync("pdfsig", [file], { encoding: "utf8" }).stdout
    const isSound = spawnSync("qpdf", ["--check", file]).status === 0
    return { isValid: seal.includes("Signature is Valid"), isWhole: seal.includes("Total document signed"), isSound }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The program is for people who have these tools; a test that went without them would prove nothing. */
export function requireTools(...tools: string[]): void {
  const missing = missingTools(...tools)
  if (missing.length > 0)
    throw new Error(`This test needs ${missing.join(", ")}. On Debian: apt-get install ${missing.join(" ")}`)
}

type Files = ReadonlyMap<string, Buffer>
type Values = Record<string, string | number>

const textIn = (files: Files, name: string) => files.get(name)?.toString("utf8") ?? ""

/** The lines of a package's record. */
export const recordIn = (files: Files) => textIn(files, "evidence.jsonl").trimEnd().split("\n")

/** The record chained anew, each line's values changed as told. */
export function rewrittenRecord(files: Files, change: (values: Values, type: string) => Values): string[] {
  const lines: string[] = []
  for (const line of recordIn(files)) {
    const { v: _v, seq: _seq, prev: _prev, agreement, type, at, ...values } = JSON.parse(line)
    lines.push(appendEntry(lines.at(-1) ?? null, { agreement, type, at, values: change(values, type) }))
  }
  return lines
}

/** These lines under a checkpoint by the portal's own log key, as who runs it could make one past the signer. */
export function signedAnew(files: Files, lines: readonly string[]): Map<string, Buffer> {
  const { at, agreement } = JSON.parse(textIn(files, "checkpoint.json")) as { agreement: string; at: string }
  const head = lineDigest(lines.at(-1) ?? "")
  const text = JSON.stringify({ agreement, at, head, seq: lines.length - 1, v: 1 })
  const key = createPrivateKey(readFileSync(join(sealFolder(), "log-key.pem")))
  const reveal = JSON.stringify((JSON.parse(textIn(files, "reveal.json")) as unknown[]).slice(0, lines.length))
  return new Map([
    ...files,
    ["evidence.jsonl", Buffer.from(lines.map(line => `${line}\n`).join(""))],
    ["checkpoint.json", Buffer.from(text)],
    ["checkpoint.sig", sign(null, Buffer.from(text), key)],
    ["reveal.json", Buffer.from(reveal)],
  ])
}
