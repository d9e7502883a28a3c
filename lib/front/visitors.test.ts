import { existsSync } from "node:fs"
import type { IncomingMessage } from "node:http"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { isShareable, sharedPages, visitorsKey } from "#lib/front/visitors"

const asking = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  ({ method, url, headers }) as unknown as IncomingMessage
const key = (url: string, headers?: Record<string, string>, method?: string) =>
  visitorsKey(asking(url, headers, method), false)

describe("what visitors share", () => {
  test("is kept by address with its language and query, and by version", () => {
    const keys = [
      key("/en"),
      key("/ar-XB"),
      key("/en/directory"),
      key("/en/directory?q=a"),
      key("/en/directory?q=b"),
      key("/en/directory/shanti"),
      visitorsKey(asking("/en"), true),
    ]
    expect(keys).not.toContain(null)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test("is nothing for readers with any cookie but the choice of the light version", () => {
    expect(key("/en", { cookie: "lrn-light=1" })).not.toBeNull()
    for (const cookie of [
      "lrn-session=secret",
      "__Host-lrn-session=secret",
      "lrn-light=1; lrn-session=secret",
      "lrn-session=secret; lrn-light=1",
      "lrn-kept-form=secret",
      "unknown=1",
      "",
    ])
      expect(key("/en", { cookie }), cookie).toBeNull()
  })

  test("is nothing for those who send, sign with a header, want a part, or ask as Next's script does", () => {
    expect(key("/en", {}, "POST")).toBeNull()
    expect(key("/en", {}, "HEAD")).toBeNull()
    for (const header of ["authorization", "range", "rsc", "next-router-prefetch", "next-action"])
      expect(key("/en", { [header]: "1" }), header).toBeNull()
  })

  test("is no page that shows something of its reader or holds a form to send", () => {
    for (const page of ["search", "sign-in", "register", "forgotten-password", "contact", "report", "today", "account"])
      expect(key(`/en/${page}`), page).toBeNull()
    for (const address of [
      "/en/confirm/token",
      "/en/reset-password/token",
      "/api/files/1",
      "/",
      "//en",
      "/en/%64irectory",
    ])
      expect(key(address), address).toBeNull()
  })

  test("is found among the pages without account", () => {
    const pages = join(import.meta.dirname, "../../app/[locale]/(public)")
    for (const name of sharedPages) expect(existsSync(join(pages, name, "page.tsx")), name).toBe(true)
  })

  test("sets no cookie, runs no script and posts to no action", () => {
    expect(isShareable("<p>Welcome</p>", false)).toBe(true)
    expect(isShareable("<p>Welcome</p>", true)).toBe(false)
    expect(isShareable("<script nonce='x'></script>", false)).toBe(false)
    expect(isShareable('<input type="hidden" name="$ACTION_ID_40ab">', false)).toBe(false)
  })
})
