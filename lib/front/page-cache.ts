import { minute, now } from "#lib/clock"
import { listen } from "#lib/db/listen"
import type { Encoding } from "#lib/front/compress"
import { type KeptPage, keptPages } from "#lib/front/kept-pages"

const bytesMax = 32_000_000
/** Some pages change with the day (a check that ran out); it also bounds what a fault here could do. */
const ageMax = minute

/** Where the page of one request is kept, if it may be. Asked for before the page is made. */
export type Place = {
  /** The kept page, or null: it is to be made. */
  page: KeptPage | null
  /** Keeps the page that was made, unless something was published meanwhile: then nobody knows whether it has it. */
  keep: (made: KeptPage) => void
  /** Adds the kept page's body in another encoding. */
  add: (encoding: Encoding, body: Buffer) => void
}

export type PageCache = { at: (key: string) => Place; close: () => Promise<void> }

/**
 * Finished public pages of visitors, in the memory of this process, until the database tells that something was
 * published (the triggers of migration `published`). While it cannot tell, nothing is kept and nothing is found.
 */
export function openPageCache(): PageCache {
  const pages = keptPages({ bytesMax, ageMax })
  let isHearing = false
  let edition = 0
  const forget = () => {
    edition += 1
    pages.empty()
  }
  const close = listen("published", {
    onHearing() {
      forget()
      isHearing = true
    },
    onNotice: forget,
    onDeaf() {
      isHearing = false
      forget()
    },
  })
  return {
    at(key) {
      const begun = edition
      const page = isHearing ? pages.find(key, now().getTime()) : null
      return {
        page,
        keep(made) {
          if (isHearing && edition === begun) pages.keep(key, made, now().getTime())
        },
        add(encoding, body) {
          if (page) pages.add(key, page, encoding, body)
        },
      }
    },
    close,
  }
}
