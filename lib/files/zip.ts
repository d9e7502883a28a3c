/** One file of a zip archive, as its directory describes it. */
export type ZipEntry = { name: string; unpackedBytes: number; isEncrypted: boolean }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46
const commentBytesMax = 0xffff
/** In these fields a zip64 archive says "look elsewhere"; office programs need none for files of our size. */
const elsewhere16 = 0xffff
const elsewhere32 = 0xffffffff

/**
 * The directory of a zip archive (PKWARE APPNOTE 4.3.12 and 4.3.16), read without unpacking anything; null when there
 * is none that can be trusted.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] | null {
  const end = findEnd(bytes)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count === elsewhere16 || at === elsewhere32) return null
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + entryBytes > end || bytes.readUInt32LE(at) !== entryMark) return null
    const nameBytes = bytes.readUInt16LE(at + 28)
    const unpackedBytes = bytes.readUInt32LE(at + 24)
    if (unpackedBytes === elsewhere32) return null
    entries.push({
      name: bytes.toString("utf8", at + entryBytes, at + entryBytes + nameBytes),
      unpackedBytes,
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    })
    at += entryBytes + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record is searched from behind, because a comment of any bytes may follow it. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endBytes - commentBytesMax)
  for (let at = bytes.length - endBytes; at >= first; at--) {
    if (bytes.readUInt32LE(at) === endMark && at + endBytes + bytes.readUInt16LE(at + 20) === bytes.length) return at
  }
  return -1
}
