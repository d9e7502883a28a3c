import { codeAt, fromBase32, stepAt } from "#lib/accounts/second-factor/totp"
import { storyCodeKey, storyPassword } from "#seed/personas"
import { expect, test } from "#tests/support/browser"
import { expectPage, fill, press } from "#tests/support/screens/form"
import { withPasskeyDevice } from "#tests/support/virtual-passkeys"

// A device that makes and shows passkeys, as Chromium imitates one; without scripts there is the way by a code.

test("a passkey is made on a device and opens the second step of signing in", async ({ page, context, journey }) => {
  test.skip(test.info().project.name !== "js", "passkeys need scripts")
  await withPasskeyDevice(context, page)
  await journey.signInAs("shirin")
  await page.goto("/en/account/second-proof/passkey")
  const code = codeAt(fromBase32(storyCodeKey), stepAt(new Date()))
  await fill(page, { "Your password": storyPassword, "One-time code": code })
  await press(page, "Go on")
  await fill(page, { "Name of the passkey": "The phone of the office" })
  await press(page, "Make a passkey on this device")
  await expect(page.getByText("Your passkey is added.")).toBeVisible()
  await expect(page.locator("main")).toContainText("The phone of the office")
  await journey.expectAccessible()

  await journey.signOut()
  await page.goto("/en/sign-in")
  await fill(page, { "User name or email address": "shirin", Password: storyPassword })
  await press(page, "Sign in")
  await expectPage(page, "One more step")
  await press(page, "Use a passkey")
  await expect(page).toHaveURL(/\/today$/)
  const [used] = await journey.rows<{ events: number }>(
    "SELECT count(*)::int AS events FROM audit_event WHERE event = 'account.passkey_used'",
  )
  expect(used?.events).toBeGreaterThan(0)
})
