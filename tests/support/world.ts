import type { Actor, Person } from "#lib/actor"
import { fromNow, hour, now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { makeId, secretToken, tokenDigest } from "#lib/ids"
import { emailOf, type PersonaName, personas, type StorySlug, storyMembers } from "#seed/personas"

/** The people and members of the story in a test's database, without any of their work. */
export type World = {
  /** Each persona as an actor with a fresh session, acting for their member. */
  people: Record<PersonaName, Person>
  members: Record<StorySlug, string>
  /** Somebody who is not signed in. */
  visitor: Actor
  /** The secret in each persona's session cookie. */
  cookies: Record<PersonaName, string>
}

/** argon2id of the story's password at the portal's cost, made once: thirteen real ones would take most of a second. */
export const storyPasswordHash =
  "$argon2id$v=19$m=19456,t=2,p=1$djMLJSGe690tNyJbDDkyhw$1Tw8MQ9Y1im0zVp8K06a3Whp72J/rkERAUFUtT5pWeg"

export async function makeWorld(): Promise<World> {
  return asSystem("tests", async tx => {
    const members = {} as World["members"]
    for (const { slug, ...member } of storyMembers) {
      const { id } = await tx.member.create({ data: { ...member, slug, registeredAt: now() }, select: { id: true } })
      members[slug] = id
    }
    const people = {} as World["people"]
    const cookies = {} as World["cookies"]
    for (const persona of personas) {
      const email = emailOf(persona.userName)
      const networkRole = "networkRole" in persona ? persona.networkRole : null
      const user = await tx.user.create({
        data: {
          userName: persona.userName,
          email,
          name: persona.name,
          passwordHash: storyPasswordHash,
          locale: "en",
          networkRole,
          emailConfirmedAt: now(),
          registeredAt: now(),
        },
        select: { id: true },
      })
      const memberId = persona.memberSlug ? members[persona.memberSlug] : null
      const member = storyMembers.find(one => one.slug === persona.memberSlug)
      const role = "role" in persona ? persona.role : null
      const isSignatory = "isSignatory" in persona
      if (memberId && role) {
        const joined = { memberId, userId: user.id, name: persona.name, email, role, isSignatory, joinedAt: now() }
        await tx.representative.create({ data: joined, select: { id: true } })
      }
      const cookie = secretToken()
      const sessionId = makeId()
      const steppedUpAt = now()
      await tx.session.create({
        data: {
          id: sessionId,
          userId: user.id,
          memberId,
          tokenDigest: tokenDigest(cookie),
          browser: "a test",
          openedAt: now(),
          seenAt: now(),
          steppedUpAt,
          endsAt: fromNow(12 * hour),
        },
        select: { id: true },
      })
      cookies[persona.userName] = cookie
      people[persona.userName] = {
        kind: "person",
        userId: user.id,
        sessionId,
        name: persona.name,
        email,
        networkRole,
        steppedUpAt,
        member:
          memberId && member && role ? { id: memberId, kind: member.kind, name: member.name, role, isSignatory } : null,
      }
    }
    return { people, members, cookies, visitor: { kind: "visitor", address: "192.0.2.1" } }
  })
}
