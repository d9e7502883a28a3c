import { cookies } from "next/headers"
import { endAllSessions } from "#lib/accounts/commands/end-all-sessions"
import { endSession } from "#lib/accounts/commands/end-session"
import type { SignInInput } from "#lib/accounts/schema"
import type { Actor } from "#lib/actor"
import { sessionCookie, sessionCookieOptions, signInThroughLibrary } from "#lib/web/auth"
import { requestBrowser, requestVisitor } from "#lib/web/request"

/**
 * Signs in and sets the session cookie. A session that this browser had before is ended, so that a cookie planted
 * earlier is worth nothing. Refuses like `checkCredentials`.
 */
export async function signIn(actor: Actor, input: SignInInput): Promise<void> {
  const secret = await signInThroughLibrary(requestVisitor(), requestBrowser(), input)
  if (actor.kind === "person") await endSession(actor)
  const jar = await cookies()
  jar.set(sessionCookie(), secret, sessionCookieOptions())
}

/** Ends this browser's session and forgets its cookie. */
export async function signOut(actor: Actor): Promise<void> {
  await endSession(actor)
  await forgetCookie()
}

/** Ends every session of the person. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await endAllSessions(actor)
  await forgetCookie()
}

async function forgetCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), "", { ...sessionCookieOptions(), maxAge: 0 })
}
