/** The part of DER (ITU-T X.690) that a seal needs: to write it, and to read it back without believing it. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  text: 0x0c,
  /** UTCTime: RFC 5280 asks for it until 2049. */
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific and constructed: [0], [1], [3]. */
  first: 0xa0,
  second: 0xa1,
  fourth: 0xa3,
} as const

export function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, "0"), "hex")
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const sequence = (...parts: Uint8Array[]) => der(tags.sequence, ...parts)
/** DER wants the members of a set in the order of their bytes. */
export const set = (...parts: Uint8Array[]) => der(tags.set, ...parts.toSorted(Buffer.compare))
export const octets = (content: Uint8Array) => der(tags.octets, content)
export const nothing = () => der(tags.nothing)
/** A whole number that is not negative. */
export const integer = (bytes: Uint8Array) =>
  der(tags.integer, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)

export function oid(name: string): Buffer {
  const [first = 0, second = 0, ...rest] = name.split(".").map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap(part => {
    const groups = [part & 0x7f]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return der(tags.oid, Buffer.from(bytes))
}

/** One element as it stands: its tag, its content, and its bytes as a whole. */
export type Element = { tag: number; content: Buffer; whole: Buffer }

/** The element at the beginning of these bytes. Throws on anything that is not DER. */
export function readElement(bytes: Buffer): Element {
  const [tag, short] = bytes
  if (tag === undefined || short === undefined) throw new Error("DER ends too early")
  const size = short & 0x7f
  if (short === 0x80 || size > 4 * Number(short > 0x80) + 0x7f * Number(short < 0x80))
    throw new Error("DER has no such length")
  const start = short < 0x80 ? 2 : 2 + size
  const length = short < 0x80 ? short : bytes.readUIntBE(2, size)
  if (start + length > bytes.length) throw new Error("DER ends too early")
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) }
}

/** More than a certificate or a signature has; a file made of millions would keep the server busy for seconds. */
const elementsMax = 1_000

/** The elements within one. Throws beyond a number that no certificate or signature comes near. */
export function readAll({ content }: Pick<Element, "content">): Element[] {
  const found: Element[] = []
  for (let left = content; left.length > 0; ) {
    if (found.length === elementsMax) throw new Error("This has more elements than any certificate or signature")
    const element = readElement(left)
    found.push(element)
    left = left.subarray(element.whole.length)
  }
  return found
}

/** The issuer and the serial number of a certificate, as a signature names it. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const [body] = readAll(readElement(certificate))
  const fields = body ? readAll(body) : []
  const at = fields[0]?.tag === tags.first ? 1 : 0
  const [serial, , issuer] = fields.slice(at)
  if (!serial || !issuer) throw new Error("This is no certificate")
  return sequence(issuer.whole, serial.whole)
}
