import { createHash } from "node:crypto"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { cleanFile } from "#lib/files/clean-file"
import { fileDisk } from "#lib/files/disk"
import { mediaTypes, uploadEnding } from "#lib/files/uploads"
import { makeId } from "#lib/ids"

/** All files of one member together. */
const memberBytesMax = 2_000_000_000

/**
 * Keeps an uploaded file of the member the actor works for, seen by the parties of the partnership if one is named.
 * Its content is checked here; a problem is refused as one of the form's field (`field`, the file's name in the form).
 * The bytes lie on the disk before the transaction ends: if it is rolled back, the sweep takes them away.
 * Refuses: common.invalid_input.
 */
export async function storeFile(
  tx: Tx,
  actor: Actor,
  input: { file: File; memberId: string; partnershipId: string | null; field?: string },
): Promise<{ fileId: string }> {
  if (actor.kind !== "person") throw new Error("Only a person uploads a file: its row names who did")
  const { file, memberId, partnershipId, field = "file" } = input
  const problem = (code: string) => refusal("common.invalid_input", { [field]: { code } })
  const ending = uploadEnding(file.name)
  if (!ending) throw problem("fileType")
  const cleaned = await cleanFile(Buffer.from(await file.arrayBuffer()), ending)
  if ("problem" in cleaned) throw problem(cleaned.problem)
  const { bytes } = cleaned
  const { _sum: kept } = await tx.storedFile.aggregate({ where: { memberId }, _sum: { bytes: true } })
  if ((kept.bytes ?? 0) + bytes.length > memberBytesMax) throw problem("fileQuota")

  const key = makeId()
  const storageKey = `${key.slice(0, 2)}/${key}`
  await fileDisk().put(storageKey, bytes)
  const { id } = await tx.storedFile.create({
    data: {
      memberId,
      partnershipId,
      name: readableName(file.name),
      mediaType: mediaTypes[ending],
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      storageKey,
      uploadedById: actor.userId,
      uploadedAt: now(),
    },
    select: { id: true },
  })
  return { fileId: id }
}

/** A name for people: without folders, control characters or marks that turn the direction of writing. */
function readableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ""
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim()
  return plain.length > 150 ? `${plain.slice(0, 140)}…${plain.slice(plain.lastIndexOf("."))}` : plain
}
