import { Broken } from "./chain.ts"

/** One element of DER: its tag, the bytes within it, and all of its bytes. */
export type Node = { tag: number; value: Buffer; raw: Buffer }

/** The elements that stand one after the other in these bytes. */
export function nodes(bytes: Buffer): Node[] {
  const found: Node[] = []
  for (let at = 0; at < bytes.length; ) {
    const node = nodeAt(bytes, at)
    found.push(node)
    at += node.raw.length
  }
  return found
}

/** The element at a place; what follows it is not looked at. */
export function nodeAt(bytes: Buffer, at: number): Node {
  const broken = new Broken("The signature in the PDF is damaged.")
  const first = bytes[at + 1]
  if (first === undefined || first === 0x80 || first > 0x84) throw broken
  const size = first < 0x80 ? 0 : first - 0x80
  if (at + 2 + size > bytes.length) throw broken
  const length = size === 0 ? first : bytes.readUIntBE(at + 2, size)
  const start = at + 2 + size
  if (start + length > bytes.length) throw broken
  return { tag: bytes[at] ?? 0, value: bytes.subarray(start, start + length), raw: bytes.subarray(at, start + length) }
}

/** The element reached by going into the named places, one after the other. */
export function inside(node: Node, ...places: number[]): Node {
  let reached = node
  for (const place of places) {
    const next = nodes(reached.value)[place]
    if (!next) throw new Broken("The signature in the PDF lacks a part.")
    reached = next
  }
  return reached
}
