import type { Person } from "#lib/actor"
import { fromNow, hour, now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { makeId, secretToken, tokenDigest } from "#lib/ids"
import { emailOf, type Persona, type PersonaName, personas, type StorySlug, storyMembers } from "#seed/personas"
import { tellCodeApp } from "#seed/second-proof"

/** The people of the story as actors, each with an open session and acting for their member. */
export type Cast = {
  people: Record<PersonaName, Person>
  members: Record<StorySlug, string>
  /** The secret in each persona's session cookie. */
  cookies: Record<PersonaName, string>
}

/** argon2id of the story's password at the portal's cost, made once: thirteen real ones would take most of a second. */
const storyPasswordHash =
  "$argon2id$v=19$m=19456,t=2,p=1$djMLJSGe690tNyJbDDkyhw$1Tw8MQ9Y1im0zVp8K06a3Whp72J/rkERAUFUtT5pWeg"

/** Writes the story's members and people as they are after registering: nothing published, nothing done. */
export function tellPeople(): Promise<Cast> {
  return asSystem("story", async tx => {
    const members = {} as Cast["members"]
    for (const member of storyMembers) {
      const { id } = await tx.member.create({ data: { ...member, registeredAt: now() }, select: { id: true } })
      members[member.slug] = id
    }
    const people = {} as Cast["people"]
    const cookies = {} as Cast["cookies"]
    for (const persona of personas) {
      const cookie = secretToken()
      people[persona.userName] = await tellPerson(tx, persona, members, cookie)
      cookies[persona.userName] = cookie
    }
    return { people, members, cookies }
  })
}

async function tellPerson(tx: Tx, persona: Persona, members: Cast["members"], cookie: string): Promise<Person> {
  const email = emailOf(persona.userName)
  const networkRole = persona.networkRole ?? null
  const { id: userId } = await tx.user.create({
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
  const story = storyMembers.find(({ slug }) => slug === persona.memberSlug)
  const member =
    story && persona.role
      ? {
          id: members[story.slug],
          kind: story.kind,
          name: story.name,
          role: persona.role,
          isSignatory: persona.isSignatory ?? false,
        }
      : null
  if (member) {
    const { id: memberId, role, isSignatory } = member
    const joined = { memberId, userId, name: persona.name, email, role, isSignatory, joinedAt: now() }
    await tx.representative.create({ data: joined, select: { id: true } })
  }
  if (member?.isSignatory) await tellCodeApp(tx, userId)
  const sessionId = makeId()
  await tx.session.create({
    data: {
      id: sessionId,
      userId,
      memberId: member?.id ?? null,
      tokenDigest: tokenDigest(cookie),
      browser: "the story",
      openedAt: now(),
      seenAt: now(),
      steppedUpAt: now(),
      endsAt: fromNow(12 * hour),
    },
    select: { id: true },
  })
  return { kind: "person", userId, sessionId, name: persona.name, email, networkRole, steppedUpAt: now(), member }
}
