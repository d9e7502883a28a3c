import { type codes, refusal } from "#lib/accounts/codes"
import type { Actor, Person } from "#lib/actor"
import { refusal as commonRefusal } from "#lib/errors"

type Code = keyof typeof codes

/** Accounts belong to people: jobs and visitors have none. Refuses: accounts.sign_in_first. */
export function requireAccountHolder(actor: Actor): Person {
  if (actor.kind !== "person") throw refusal("accounts.sign_in_first")
  return actor
}

/** What only the portal itself does, from a job or a program beside it. Refuses: common.forbidden. */
export function requireJob(actor: Actor): void {
  if (actor.kind !== "system") throw commonRefusal("common.forbidden")
}

/** An account that is the last owner of a member may not go: the member would be without anybody to act for it. */
export function refusalCloseAccount(facts: { soleOwnerOf: number }): Code | null {
  return facts.soleOwnerOf > 0 ? "accounts.last_owner" : null
}

/** What is in use is put away first, which takes a code of it. */
export function refusalBeginCodeApp(facts: { hasCodeApp: boolean }): Code | null {
  return facts.hasCodeApp ? "accounts.code_app_in_use" : null
}

/** The code app goes last: it is the way in where scripts do not run. */
export function refusalRemoveCodeApp(facts: { passkeys: number }): Code | null {
  return facts.passkeys > 0 ? "accounts.passkeys_first" : null
}

/** A passkey stands beside a code app, whose recovery codes are there when the device is gone. */
export function refusalAddPasskey(facts: { hasCodeApp: boolean }): Code | null {
  return facts.hasCodeApp ? null : "accounts.no_code_app"
}

/** Idle limit of a session. */
export const sessionIdleMinutes = 30
/** Absolute limit of a session; the cookie ends then too. */
export const sessionHours = 12
/** How fresh the password must be for signing and for changes to the account. */
export const stepUpMinutes = 5
export const confirmEmailHours = 72
export const resetPasswordHours = 1
export const becomeAdministratorHours = 72
/** Between the right password and the second proof. */
export const pendingSignInMinutes = 10
/** Between the password and what it opened, when a passkey is added. */
export const passkeyOfferMinutes = 10
/** How long the mailed link waits with which a second proof begins. */
export const setUpLinkMinutes = 30
/** More links than anybody needs, and fewer than would fill a mailbox. */
export const setUpLinksHourlyMax = 6
/** Wrong six-digit codes of one person a day, over all browsers: one guess in some ten thousand days would be right. */
export const wrongCodesDailyMax = 30
/** The same for a code app: installing one takes a while, and a key left on the page must not wait for the next person. */
export const codeAppSetUpMinutes = 30
/** How long what was typed waits for its person to sign in again. */
export const keptFormHours = 24
