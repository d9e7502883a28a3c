import type { Encoding } from "#lib/front/compress"

/** A finished page: the same for everybody who may share it, in the encodings that were asked for so far. */
export type KeptPage = { etag: string; bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer } }

export type KeptPages = {
  /** The page if it is there and not too old. Moments are milliseconds of one clock. */
  find: (key: string, moment: number) => KeptPage | null
  /** Keeps a page, in place of what was under this key; what was asked for longest ago makes room. */
  keep: (key: string, page: KeptPage, moment: number) => void
  /** Adds a body in another encoding to a page that is still kept. */
  add: (key: string, page: KeptPage, encoding: Encoding, body: Buffer) => void
  empty: () => void
  /** Bytes held at this moment. */
  bytes: () => number
}

/** What a page weighs besides its bodies: key, headers, bookkeeping. An estimate on the safe side. */
const bytesAround = 1_000

/** Pages by key, bounded in bytes and age. Nothing here knows whose they are or when they change. */
export function keptPages({ bytesMax, ageMax }: { bytesMax: number; ageMax: number }): KeptPages {
  // A map keeps the order of insertion: what is asked for is put at the end, so the first is the longest unasked.
  const pages = new Map<string, { page: KeptPage; keptAt: number; bytes: number }>()
  let held = 0

  const drop = (key: string) => {
    held -= pages.get(key)?.bytes ?? 0
    pages.delete(key)
  }
  const put = (key: string, page: KeptPage, keptAt: number) => {
    drop(key)
    const bytes = bytesAround + key.length + Object.values(page.bodies).reduce((sum, body) => sum + body.length, 0)
    if (bytes > bytesMax) return
    pages.set(key, { page, keptAt, bytes })
    held += bytes
    for (const first of pages.keys()) {
      if (held <= bytesMax) break
      drop(first)
    }
  }

  return {
    find(key, moment) {
      const found = pages.get(key)
      if (!found) return null
      if (moment - found.keptAt >= ageMax || moment < found.keptAt) {
        drop(key)
        return null
      }
      pages.delete(key)
      pages.set(key, found)
      return found.page
    },
    keep: put,
    add(key, page, encoding, body) {
      const found = pages.get(key)
      if (found?.page !== page || page.bodies[encoding]) return
      put(key, { ...page, bodies: { ...page.bodies, [encoding]: body } }, found.keptAt)
    },
    empty() {
      pages.clear()
      held = 0
    },
    bytes: () => held,
  }
}
