import { AsyncLocalStorage } from "node:async_hooks"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Locale } from "#lib/i18n/locales"

/** What the front door knows of one request, and what a page tells it while it is rendered. */
export type Reply = {
  request: IncomingMessage
  response: ServerResponse
  /** Shown to people as the reference of a fault and written with every log line. */
  requestId: string
  locale: Locale
  /** Network address of the client as the trusted proxy or the connection tells it; never what the client says. */
  address: string
  nonce: string
  /** The reader asked for pages without scripts, by choice or by Save-Data. It always wins. */
  light: boolean
  /** Set by `<WithScripts/>` while the page is rendered: this page is sent with its scripts. */
  wantsScripts: boolean
  /** Set when a form was refused: the page's title then begins with it, for those who hear the title first. */
  wasRefused: boolean
}

/**
 * Next bundles pages apart from this module, so each bundle would get a store of its own.
 * The registered symbol makes them share one.
 */
const key = Symbol.for("lrn.reply")
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Reply> | undefined>

function store(): AsyncLocalStorage<Reply> {
  shared[key] ??= new AsyncLocalStorage<Reply>()
  return shared[key]
}

export function withReply<T>(reply: Reply, work: () => T): T {
  return store().run(reply, work)
}

/** The reply being written, or null outside a request. */
export function currentReply(): Reply | null {
  return store().getStore() ?? null
}
