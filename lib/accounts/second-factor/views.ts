/** How a person proves a second time who they are. */
export type SecondFactorView = {
  /** Begun and not confirmed yet: what the set-up page shows. */
  begun: { key: string; address: string; recoveryCodes: string[] } | null
  codeApp: { since: Date; recoveryCodesLeft: number } | null
  passkeys: PasskeyRow[]
}

export type PasskeyRow = { id: string; name: string; addedAt: Date; usedAt: Date | null }

/** What the browser needs to ask a device for a passkey: JSON of the WebAuthn Level 3 interface. */
export type PasskeyRequest = { options: string }
