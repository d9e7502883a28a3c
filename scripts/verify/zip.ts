import { crc32, inflateRawSync } from "node:zlib"
import { Broken } from "./chain.ts"

const bytesMax = 100_000_000

/**
 * The files of a zip archive by their names, packed by the portal or again by somebody else. Throws Broken where the archive
 * is damaged, or says two things of one file: other programs could then see another one.
 */
export function readZip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  if (end < 0 || end + 22 > archive.length) throw new Broken("This is no zip archive, or its end is cut off.")
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50)
      throw new Broken("The directory of the archive is damaged.")
    const length = archive.readUInt16LE(at + 28)
    const name = archive.toString("utf8", at + 46, at + 46 + length)
    if (files.has(name)) throw new Broken(`The archive holds two files called ${name}.`)
    if (!name.endsWith("/")) files.set(name, unpacked(archive, at, name))
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

function unpacked(archive: Buffer, entry: number, name: string): Buffer {
  const damaged = new Broken(`The file ${name} in the archive is damaged.`)
  const [method, sum] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 16)]
  const [packedBytes, bytes] = [archive.readUInt32LE(entry + 20), archive.readUInt32LE(entry + 24)]
  const header = archive.readUInt32LE(entry + 42)
  if (header + 30 > archive.length || archive.readUInt32LE(header) !== 0x04034b50 || bytes > bytesMax) throw damaged
  const nameBytes = archive.readUInt16LE(header + 26)
  if (archive.toString("utf8", header + 30, header + 30 + nameBytes) !== name) throw damaged
  const start = header + 30 + nameBytes + archive.readUInt16LE(header + 28)
  const packed = archive.subarray(start, start + packedBytes)
  let content: Buffer
  try {
    content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: bytes + 1 })
  } catch {
    throw damaged
  }
  if ((method !== 0 && method !== 8) || content.length !== bytes || crc32(content) !== sum) throw damaged
  return content
}
