import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { keepForm } from "#lib/accounts/commands/keep-form"
import { takeKeptForm } from "#lib/accounts/commands/take-kept-form"
import { keptFormHours } from "#lib/accounts/policy"
import { getKeptForm } from "#lib/accounts/queries/get-kept-form"
import type { Actor, Person } from "#lib/actor"
import { isSecureOrigin } from "#lib/env"
import { paths } from "#lib/paths"
import { sessionCookie } from "#lib/web/auth"
import { typedValues } from "#lib/web/form-object"
import { requestLocale, requestPath, requestVisitor } from "#lib/web/request"
import { getActor } from "#lib/web/session"

const keptCookie = () => (isSecureOrigin() ? "__Host-lrn-kept-form" : "lrn-kept-form")

const keptCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureOrigin(), maxAge: keptFormHours * 3_600 }) as const

/** The page being asked for, with its language and without its query. */
const here = () => requestPath().split("?")[0] ?? "/"

/**
 * The person who sends a form. When the session has ended meanwhile, what was typed is kept for them, and they are sent
 * to sign in and come back to it.
 */
export async function requireSender(form: FormData): Promise<Person> {
  const actor = await getActor()
  if (actor.kind === "person") return actor
  const jar = await cookies()
  const sessionSecret = jar.get(sessionCookie())?.value
  const input = { path: here(), values: typedValues(form) }
  const token = sessionSecret ? await keepForm(requestVisitor(), { ...input, sessionSecret }) : null
  if (token) jar.set(keptCookie(), token, keptCookieOptions())
  redirect(`/${requestLocale()}${paths.signIn(requestPath())}${token ? "&done=kept" : ""}`)
}

/** What this person had typed on this page when their session ended, by field name; null where nothing is kept. */
export async function keptFormHere(actor: Actor): Promise<Record<string, string[]> | null> {
  const token = (await cookies()).get(keptCookie())?.value
  if (!token || actor.kind !== "person") return null
  const kept = await getKeptForm(actor, { token, path: here() })
  return kept?.values ?? null
}

/** Forgets what was kept for this page: its form has been sent. */
export async function forgetKeptForm(actor: Actor): Promise<void> {
  const jar = await cookies()
  const token = jar.get(keptCookie())?.value
  if (!token || actor.kind !== "person") return
  if (await takeKeptForm(actor, { token, path: here() })) jar.delete(keptCookie())
}
