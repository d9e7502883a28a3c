import { minute, now } from "#lib/clock"
import { listen } from "#lib/db/listen"
import type { Encoding } from "#lib/front/compress"
import { type KeptPage, keptPages } from "#lib/front/kept-pages"

const bytesMax = 32_000_000
/** Some pages change with the day (a check that ran out); it also bounds what a fault here could do. */
const ageMax = minute

export type PageCache = {
  /** The kept page, or null: it is to be made. */
  find: (key: string) => KeptPage | null
  /**
   * Asked before a page is made; the answer keeps it when it is finished, unless something was published in between:
   * then nobody knows whether the page has it.
   */
  begin: (key: string) => (page: KeptPage) => void
  /** Adds the page's body in another encoding. */
  add: (key: string, page: KeptPage, encoding: Encoding, body: Buffer) => void
  close: () => Promise<void>
}

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
    find: key => (isHearing ? pages.find(key, now().getTime()) : null),
    begin(key) {
      const begun = edition
      return page => {
        if (isHearing && edition === begun) pages.keep(key, page, now().getTime())
      }
    },
    add: pages.add,
    close,
  }
}
