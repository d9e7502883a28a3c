import { createHash, randomUUID } from "node:crypto"
import NextAuth, { type AuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { openSession } from "#lib/accounts/commands/open-session"
import { sessionHours } from "#lib/accounts/policy"
import { getSession } from "#lib/accounts/queries/get-session"
import type { SessionView } from "#lib/accounts/views"
import type { Visitor } from "#lib/actor"
import { isSecureOrigin, sessionSecret } from "#lib/env"

/** `__Host-` binds the cookie to this host and path; browsers accept the prefix only over https. */
export const sessionCookie = () => (isSecureOrigin() ? "__Host-lrn-session" : "lrn-session")

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureOrigin(), maxAge: sessionHours * 3_600 }) as const

const silent = { error() {}, warn() {}, debug() {} }

/** What our `decode` puts into the library's token and our session callback takes out again. */
type Token = { sub?: string; secret?: string; view?: SessionView }

/** Whoever has proved who they are: by a password alone, or by the second proof that followed it. */
export type Proof = () => Promise<{ userId: string }>

const nobodyIsProved: Proof = async () => {
  throw new Error("Only the sign-in form's own action signs in")
}

/**
 * next-auth, taught to keep its sessions in our table: `encode` opens a session and returns its secret, `decode` looks
 * the secret up. It is strict about "JWT" with passwords, so it believes in tokens; the cookie holds 192 random bits.
 * A revoked session is thereby unknown to the library at once.
 */
export function authOptions(visitor: Visitor, browser = "", prove: Proof = nobodyIsProved): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: sessionHours * 3_600 },
    useSecureCookies: isSecureOrigin(),
    cookies: { sessionToken: { name: sessionCookie(), options: sessionCookieOptions() } },
    logger: silent,
    jwt: {
      async encode({ token }) {
        const { secret, sub } = token as Token
        if (secret) return secret
        if (!sub) throw new Error("next-auth asked for a session of nobody")
        return openSession(visitor, { userId: sub, browser })
      },
      async decode({ token }) {
        const view = token ? await getSession(visitor, token) : null
        return view && { secret: token, view }
      },
    },
    providers: [
      Credentials({
        credentials: {},
        async authorize() {
          const { userId } = await prove()
          return { id: userId }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token }) => token,
      session: ({ session, token }) => ({ ...session, view: (token as Token).view }),
    },
  }
}

/**
 * Signs in through the library, in process: its own pages and addresses are not served at all, so they cannot be
 * attacked. Returns the secret for the session cookie. Throws what `prove` throws.
 */
export async function signInThroughLibrary(visitor: Visitor, browser: string, prove: Proof): Promise<string> {
  let refusal: unknown
  // The library turns what is thrown into an address to go to; the form wants to know what it was.
  const options = authOptions(visitor, browser, () =>
    prove().catch(reason => {
      refusal = reason
      throw reason
    }),
  )
  // The library wants its double-submit cookie. The front door has checked the origin of this post already.
  const csrfToken = createHash("sha256").update(randomUUID()).digest("hex")
  const csrfHash = createHash("sha256").update(`${csrfToken}${sessionSecret()}`).digest("hex")
  const csrfCookie = isSecureOrigin() ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token"
  const answer = recorder()
  await NextAuth(
    {
      method: "POST",
      query: { nextauth: ["callback", "credentials"] },
      body: { csrfToken, json: "true" },
      cookies: { [csrfCookie]: `${csrfToken}|${csrfHash}` },
      headers: {},
    } as never,
    answer.response as never,
    options,
  )
  const secret = answer.cookie(sessionCookie())
  if (!secret) throw refusal ?? new Error("next-auth opened no session and gave no reason")
  return secret
}

/** As much of a response as next-auth writes to. */
function recorder() {
  let cookies: string[] = []
  const response = {
    status: () => response,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === "set-cookie") cookies = [value].flat()
      return response
    },
    getHeader: (name: string) => (name.toLowerCase() === "set-cookie" ? cookies : undefined),
    json: () => response,
    send: () => response,
    end: () => response,
  }
  const cookie = (name: string) =>
    cookies
      .find(one => one.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .split(";")[0]
  return { response, cookie: (name: string) => decodeURIComponent(cookie(name) ?? "") || null }
}
