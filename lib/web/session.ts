import { redirect } from "next/navigation"
import { getServerSession } from "next-auth"
import { cache } from "react"
import type { SessionView } from "#lib/accounts/views"
import type { ActingMember, Actor, Person } from "#lib/actor"
import { paths } from "#lib/paths"
import { authOptions } from "#lib/web/auth"
import { requestLocale, requestPath, requestVisitor } from "#lib/web/request"

/**
 * Who acts in this request, built from the database once a request: rights are those of now, never of a token.
 */
export const getActor = cache(async (): Promise<Actor> => {
  const visitor = requestVisitor()
  const session: { view?: SessionView } | null = await getServerSession(authOptions(visitor))
  if (!session?.view) return visitor
  const { locale: _, ...view } = session.view
  return { kind: "person", ...view }
})

/** The person signed in; a visitor is sent to sign in and comes back to this page. */
export async function requirePerson(): Promise<Person> {
  const actor = await getActor()
  if (actor.kind === "person") return actor
  redirect(`/${requestLocale()}${paths.signIn(requestPath())}`)
}

/** A person acting for a member; one who represents nobody yet is sent to join or be invited. */
export async function requireMember(): Promise<Person & { member: ActingMember }> {
  const person = await requirePerson()
  if (person.member) return { ...person, member: person.member }
  redirect(`/${requestLocale()}${paths.account.members}`)
}
