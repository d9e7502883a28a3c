import { cookies } from "next/headers"
import { checkCredentials } from "#lib/accounts/commands/check-credentials"
import { endAllSessions } from "#lib/accounts/commands/end-all-sessions"
import { endSession } from "#lib/accounts/commands/end-session"
import { pendingSignInMinutes } from "#lib/accounts/policy"
import type { SignInInput } from "#lib/accounts/schema"
import { completeSignIn } from "#lib/accounts/second-factor/commands/complete-sign-in"
import { completeSignInWithPasskey } from "#lib/accounts/second-factor/commands/complete-sign-in-with-passkey"
import type { CompleteSignInInput, CompleteSignInWithPasskeyInput } from "#lib/accounts/second-factor/schema"
import type { Actor } from "#lib/actor"
import { isSecureOrigin } from "#lib/env"
import { type Proof, sessionCookie, sessionCookieOptions, signInThroughLibrary } from "#lib/web/auth"
import { requestBrowser, requestVisitor } from "#lib/web/request"

/** Holds the secret of a sign-in whose second proof is still to come. */
const pendingCookie = () => (isSecureOrigin() ? "__Host-lrn-second-step" : "lrn-second-step")

/**
 * Signs in, or takes the first of two steps: a person with a second factor gets no session for the password alone.
 * Refuses like `checkCredentials`.
 */
export async function signIn(actor: Actor, input: SignInInput): Promise<{ needsCode: boolean }> {
  const { userId, secondStep } = await checkCredentials(requestVisitor(), input)
  if (secondStep === null) {
    await openBrowserSession(actor, async () => ({ userId }))
    return { needsCode: false }
  }
  const options = { ...sessionCookieOptions(), maxAge: pendingSignInMinutes * 60 }
  ;(await cookies()).set(pendingCookie(), secondStep, options)
  return { needsCode: true }
}

/** The second step, by a code. Refuses like `completeSignIn`. */
export async function signInWithCode(actor: Actor, { code }: CompleteSignInInput): Promise<void> {
  const token = await pendingToken()
  await openBrowserSession(actor, () => completeSignIn(requestVisitor(), { token, code }))
  ;(await cookies()).delete(pendingCookie())
}

/** The second step, by a passkey. Refuses like `completeSignInWithPasskey`. */
export async function signInWithPasskey(actor: Actor, { answer }: CompleteSignInWithPasskeyInput): Promise<void> {
  const token = await pendingToken()
  await openBrowserSession(actor, () => completeSignInWithPasskey(requestVisitor(), { token, answer }))
  ;(await cookies()).delete(pendingCookie())
}

/** The secret of the first step that was taken in this browser; empty where there was none. */
export async function pendingToken(): Promise<string> {
  return (await cookies()).get(pendingCookie())?.value ?? ""
}

/** A session that this browser had before is ended, so that a cookie planted earlier is worth nothing. */
async function openBrowserSession(actor: Actor, prove: Proof): Promise<void> {
  const secret = await signInThroughLibrary(requestVisitor(), requestBrowser(), prove)
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
