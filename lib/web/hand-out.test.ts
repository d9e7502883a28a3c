import { expect, test } from "vitest"
import { isDownload } from "#lib/web/hand-out"

const asked = (init: RequestInit) => isDownload(new Request("http://localhost/api/files/1", init))

test("a document is opened by whoever takes it, whatever they say they take it for", () => {
  expect(asked({})).toBe(true)
  expect(asked({ method: "HEAD" })).toBe(false)
  for (const header of ["purpose", "sec-purpose", "next-router-prefetch"])
    expect(asked({ headers: { [header]: "prefetch" } })).toBe(true)
})
