import { expect, type Page } from "@playwright/test"
import { type PersonaName, storyPassword } from "#seed/personas"
import { storyCode } from "#seed/second-proof"
import type { Journey } from "#tests/support/browser"
import type { doublesOf } from "#tests/support/doubles"
import { fill, press } from "#tests/support/screens/form"

/** Waits for the paper on which the frozen text is put. */
export async function openText(page: Page, agreement: string): Promise<void> {
  await page.goto(`${agreement}/sign`)
  const open = page.getByRole("button", { name: "Read the text and sign" })
  await expect(open).toBeVisible({ timeout: 60_000 })
}

/** Reads the frozen text, accepts the points beside it and goes on to where it is signed. */
export async function readText(page: Page, agreement: string): Promise<void> {
  await openText(page, agreement)
  await press(page, "Read the text and sign")
  await fill(page, {
    "Your position": "Director",
    "I have read the agreement and these points, and I accept them.": true,
  })
  await press(page, "Go on to sign")
}

type Signing = { page: Page; journey: Journey; doubles: Awaited<ReturnType<typeof doublesOf>>; agreement: string }

/** Signs in as somebody, reads the frozen text and signs it for the member. */
export async function signAs(
  { page, journey, doubles, agreement }: Signing,
  persona: PersonaName,
  member: string,
): Promise<void> {
  await doubles.signInAs(persona)
  await readText(page, agreement)
  // A code counts once, and no walk waits for the next: what was used is forgotten.
  await journey.rows(
    `UPDATE code_app SET used_step = 0 WHERE user_id IN (SELECT id FROM "user" WHERE user_name = $1)`,
    [doubles.userName(persona)],
  )
  await fill(page, { "Your full name": "A Signatory", "Your password": storyPassword, "One-time code": storyCode() })
  await press(page, `I sign for ${member}`)
  await expect(page.getByRole("alert")).toHaveCount(0)
}
