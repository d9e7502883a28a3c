import { describe, expect, test } from "vitest"
import { isDownload } from "#lib/web/download"

const asked = (init: RequestInit) => isDownload(new Request("http://localhost/api/files/1", init))

describe("a download", () => {
  test("is a request for the document, by whomever", () => {
    expect(asked({})).toBe(true)
  })

  test("is no look at its head and nothing fetched ahead", () => {
    expect(asked({ method: "HEAD" })).toBe(false)
    for (const header of ["sec-purpose", "purpose"])
      expect(asked({ headers: { [header]: "prefetch;prerender" } })).toBe(false)
    expect(asked({ headers: { "next-router-prefetch": "1" } })).toBe(false)
  })
})
