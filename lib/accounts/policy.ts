import { type codes, refusal } from "#lib/accounts/codes"
import type { Actor, Person } from "#lib/actor"

type Code = keyof typeof codes

/** Accounts belong to people: jobs and visitors have none. Refuses: accounts.sign_in_first. */
export function requireAccountHolder(actor: Actor): Person {
  if (actor.kind !== "person") throw refusal("accounts.sign_in_first")
  return actor
}

/** An account that is the last owner of a member may not go: the member would be without anybody to act for it. */
export function refusalCloseAccount(facts: { soleOwnerOf: number }): Code | null {
  return facts.soleOwnerOf > 0 ? "accounts.last_owner" : null
}

/** Idle limit of a session. */
export const sessionIdleMinutes = 30
/** Absolute limit of a session; the cookie ends then too. */
export const sessionHours = 12
/** How fresh the password must be for signing and for changes to the account. */
export const stepUpMinutes = 5
export const confirmEmailHours = 72
export const resetPasswordHours = 1
