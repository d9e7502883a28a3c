import { describe, expect, test } from "vitest"
import { findingsOf } from "#lib/agreements/checks/example-context"
import { siteNamedToPublic } from "#lib/agreements/checks/site-named-to-public"

describe("site named to public", () => {
  const allow = (audience: "public" | "authorities", permission: "named" | "anonymised") =>
    findingsOf(siteNamedToPublic, ({ confidentiality }) => {
      for (const rule of confidentiality.rules) {
        if (rule.subject === "site_identity") Object.assign(rule, { audience, permission })
      }
    })

  test("a mill that anybody may name is found, since its workers answer for it", () => {
    expect(allow("public", "named")).toMatchObject([{ values: { audience: "public" } }])
  })

  test("authorities may know the site, and the public what happened without its name", () => {
    expect(allow("authorities", "named")).toEqual([])
    expect(allow("public", "anonymised")).toEqual([])
  })
})
