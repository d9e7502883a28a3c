import { once } from "node:events"
import { rmSync } from "node:fs"
import type { Server } from "node:net"
import { PDF } from "@libpdf/core"
import { systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { signCheckpoints } from "#lib/agreements/commands/sign-checkpoints"
import { filesFolder } from "#lib/files/disk"
import { sealFolder } from "#lib/sealing/certificates"
import { openLogKey } from "#lib/sealing/log-key"
import { openSealKey } from "#lib/sealing/seal-key"
import { listenForSeals } from "#lib/sealing/signer"

const job = systemActor("tests")

/** Takes away documents, keys and what the signer remembers. */
export function clearPaper(): void {
  for (const folder of [filesFolder(), sealFolder()]) rmSync(folder, { recursive: true, force: true })
}

/** The signer in this process, with the keys it finds or makes. */
export const startSigner = async (): Promise<Server> => listenForSeals({ seal: await openSealKey(), log: openLogKey() })

export async function stopSigner(signer: Server): Promise<void> {
  const closed = once(signer, "close")
  signer.close()
  await closed
}

/** What the worker does for what was signed: the documents, their seal, the checkpoint of the record. */
export async function doPaperwork(): Promise<void> {
  await makeDocuments(job)
  await sealDocuments(job)
  await signCheckpoints(job)
}

/** What can be read in a PDF, a line for each page. */
export async function wordsOf(pdf: Buffer): Promise<string> {
  const document = await PDF.load(pdf)
  return document
    .extractText()
    .map(page => page.text)
    .join("\n")
}
