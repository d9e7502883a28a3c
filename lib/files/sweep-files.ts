import { existsSync } from "node:fs"
import { day, fromNow } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { fileDisk, filesFolder } from "#lib/files/disk"
import { madeFolder } from "#lib/files/made-files"

const together = 500

/**
 * Removes bytes that belong to no row: their transaction was rolled back, or their row was erased. What is younger than
 * a day stays, because its transaction may still be running. Returns how many were removed.
 */
export async function sweepFiles(): Promise<number> {
  const disk = fileDisk()
  let removed = 0
  for await (const keys of keysInGroups()) {
    const rows = await asSystem("files", tx =>
      tx.storedFile.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } }),
    )
    const known = new Set(rows.map(({ storageKey }) => storageKey))
    for (const key of keys.filter(one => !known.has(one))) {
      const { lastModified } = await disk.getMetaData(key)
      if (lastModified > fromNow(-day)) continue
      await disk.delete(key)
      removed++
    }
  }
  return removed
}

async function* keysInGroups(): AsyncGenerator<string[]> {
  if (!existsSync(filesFolder())) return
  const disk = fileDisk()
  let paginationToken: string | undefined
  let group: string[] = []
  do {
    const page = await disk.listAll("", { recursive: true, paginationToken })
    for (const found of page.objects) {
      if (found.isFile && !found.key.startsWith(madeFolder)) group.push(found.key)
      if (group.length === together) {
        yield group
        group = []
      }
    }
    paginationToken = page.paginationToken
  } while (paginationToken)
  yield group
}
