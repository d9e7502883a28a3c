import { createHash } from "node:crypto"
import { fileDisk } from "#lib/files/disk"

/** Where files lie that the portal made itself. The sweep leaves them alone: rows of other rooms point at them. */
export const madeFolder = "made/"

export type MadeFile = { storageKey: string; sha256: string; bytes: number }

/**
 * Keeps bytes that the portal made, under their own digest: made again they are the same file, so that a repeat after a
 * crash leaves nothing behind and changes nothing.
 */
export async function keepMadeFile(content: Buffer): Promise<MadeFile> {
  const sha256 = createHash("sha256").update(content).digest("hex")
  const storageKey = `${madeFolder}${sha256.slice(0, 2)}/${sha256}`
  await fileDisk().put(storageKey, content)
  return { storageKey, sha256, bytes: content.length }
}

/** The bytes as they were kept. Throws when the disk gives back others: nobody is handed a document that is not the one. */
export async function openMadeFile({ storageKey, sha256 }: Pick<MadeFile, "storageKey" | "sha256">): Promise<Buffer> {
  const content = Buffer.from(await fileDisk().getBytes(storageKey))
  const found = createHash("sha256").update(content).digest("hex")
  if (found !== sha256) throw new Error(`The file ${storageKey} was changed on the disk: its SHA-256 is ${found}`)
  return content
}
