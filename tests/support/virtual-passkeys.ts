import type { BrowserContext, CDPSession, Page } from "@playwright/test"

/**
 * A device that makes and shows passkeys, as Chromium imitates one: somebody is always there and has shown the device who
 * they are. It lasts as long as the page.
 */
export async function withPasskeyDevice(context: BrowserContext, page: Page): Promise<CDPSession> {
  const device = await context.newCDPSession(page)
  await device.send("WebAuthn.enable")
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return device
}
