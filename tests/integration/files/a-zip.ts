import { crc32, deflateRawSync } from "node:zlib"

type Entry = { name: string; content: string | Buffer }

/** A zip archive, written by hand: its directory says what the tests want it to say. */
export function aZip(entries: Entry[]): Buffer {
  const places: Buffer[] = []
  const parts: Buffer[] = []
  let at = 0
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const described = Buffer.alloc(26)
    described.writeUInt16LE(20, 0)
    described.writeUInt16LE(8, 4)
    described.writeUInt32LE(crc32(bytes), 10)
    described.writeUInt32LE(packed.length, 14)
    described.writeUInt32LE(bytes.length, 18)
    described.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), described, title, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    places.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), described, rest, title]))
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(places)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, directory, Buffer.from("PK\u0005\u0006"), end])
}
