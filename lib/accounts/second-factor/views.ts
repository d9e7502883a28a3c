/** How a person proves a second time who they are. */
export type SecondFactorView = {
  /** A link was mailed at the wish of this browser and nobody has opened it yet. */
  mailed: { to: string } | null
  /** Begun and not confirmed yet: what the set-up page shows. */
  begun: { key: string; address: string; recoveryCodes: string[] } | null
  codeApp: { since: Date; recoveryCodesLeft: number } | null
  passkeys: PasskeyRow[]
}

/** A mailed link with which a second proof begins. */
export type SetUpLinkView = {
  askedAt: Date
  /** Whether it was asked for in this very browser. */
  isHere: boolean
}

export type PasskeyRow = { id: string; name: string; addedAt: Date; usedAt: Date | null }

/** What the browser needs to ask a device for a passkey: JSON of the WebAuthn Level 3 interface. */
export type PasskeyRequest = { options: string }
