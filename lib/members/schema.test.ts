import { describe, expect, test } from "vitest"
import { inviteColleagueInput, registerMemberInput } from "#lib/members/schema"

describe("the name of an organisation", () => {
  const typed = { kind: "corporate", country: "NO" }

  test("cannot hold characters that hide letters or turn them round", () => {
    for (const character of ["\u202E", "\u2066", "\u200B", "\u0000", "\n"])
      expect(
        registerMemberInput.safeParse({ ...typed, name: `Nord${character}vik` }).error?.issues,
        JSON.stringify(character),
      ).toMatchObject([{ path: ["name"], message: "hiddenCharacter" }])
  })

  test("is taken in every script, composed", () => {
    for (const name of ["Nordvik Apparel", "শিশু অধিকার কেন্দ্র", "Ångström & Söhne"])
      expect(registerMemberInput.parse({ ...typed, name: ` ${name.normalize("NFD")}` }).name).toBe(
        name.normalize("NFC"),
      )
  })
})

describe("an invitation", () => {
  test("asks for the password exactly where it makes an owner or a signatory", () => {
    const asks = (role: string, isSignatory?: "yes") =>
      !inviteColleagueInput.safeParse({ email: "noor@example.org", role, isSignatory, password: "" }).success
    expect([asks("viewer"), asks("editor"), asks("owner"), asks("viewer", "yes"), asks("owner", "yes")]).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
})
