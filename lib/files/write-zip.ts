import { crc32 } from "node:zlib"

export type ZipFile = { name: string; content: Buffer }

/** 1 January 1980, where the archive's time begins: the same files give the same bytes whenever they are packed. */
const date = 0x0021
const entryVersion = 20
/** Names are UTF-8. */
const flags = 0x0800

/**
 * A zip archive (PKWARE APPNOTE 4.3) of these files in this order, packed without compression: what a compressor writes may
 * differ between versions, and the largest file of ours is compressed already.
 */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of files) {
    const named = Buffer.from(name, "utf8")
    const common = commonFields(named, content)
    const header = Buffer.concat([word32(0x04034b50), common, named])
    const entry = [word32(0x02014b50), word16(entryVersion), common, Buffer.alloc(10), word32(at), named]
    parts.push(header, content)
    directory.push(Buffer.concat(entry))
    at += header.length + content.length
  }
  const listed = Buffer.concat(directory)
  const counts = [word16(0), word16(0), word16(files.length), word16(files.length)]
  const end = [word32(0x06054b50), ...counts, word32(listed.length), word32(at), word16(0)]
  return Buffer.concat([...parts, listed, ...end])
}

/** The fields that stand before a file and again in the directory. */
function commonFields(name: Buffer, content: Buffer): Buffer {
  const numbers = [word16(entryVersion), word16(flags), word16(0), word16(0), word16(date)]
  const sizes = [word32(crc32(content)), word32(content.length), word32(content.length)]
  return Buffer.concat([...numbers, ...sizes, word16(name.length), word16(0)])
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
