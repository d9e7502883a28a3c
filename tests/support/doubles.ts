import { randomUUID } from "node:crypto"
import { getSession } from "#lib/accounts/queries/get-session"
import type { Person } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import type { PersonaName, StorySlug } from "#seed/personas"
import { tellCodeApp } from "#seed/second-proof"
import type { Journey } from "#tests/support/browser"
import { openSession, type Rows } from "#tests/support/sessions"

/** Members like those of the story, with everybody who acts for them, whom only one walk knows. */
export type Doubles = {
  /** What sets the walk's names apart from those of every other. */
  walk: string
  nameOf: (slug: StorySlug) => string
  userName: (persona: PersonaName) => string
  /** Somebody's double as the actor of a command, for what lies before the walk. */
  person: (persona: PersonaName) => Promise<Person>
}

type Made = { names: Partial<Record<StorySlug, string>>; signatories: string[] }

/**
 * Doubles members of the story, and their people: two walks go through one portal at the same time, and what one does,
 * the other must not find. They have no profile yet; signatories have the story's code app.
 */
export async function doubleMembers(rows: Rows, slugs: readonly StorySlug[]): Promise<Doubles> {
  const walk = randomUUID().slice(0, 6)
  const [made] = await rows<Made>(
    `WITH
     member_double AS (
       SELECT m.id AS of, gen_random_uuid() AS id, m.slug, m.name || ' ' || $1 AS name FROM member m WHERE m.slug = ANY($2)),
     person_double AS (
       SELECT DISTINCT ON (u.id) u.id AS of, gen_random_uuid() AS id, u.user_name || '-' || $1 AS user_name, r.is_signatory
       FROM "user" u JOIN representative r ON r.user_id = u.id AND r.ended_at IS NULL JOIN member_double d ON d.of = r.member_id),
     members AS (
       INSERT INTO member SELECT (jsonb_populate_record(m, jsonb_build_object(
         'id', d.id, 'name', d.name, 'slug', d.slug || '-' || $1))).*
       FROM member m JOIN member_double d ON d.of = m.id RETURNING id),
     people AS (
       INSERT INTO "user" SELECT (jsonb_populate_record(u, jsonb_build_object(
         'id', p.id, 'user_name', p.user_name, 'email', p.user_name || '@example.org'))).*
       FROM "user" u JOIN person_double p ON p.of = u.id RETURNING id),
     representatives AS (
       INSERT INTO representative SELECT (jsonb_populate_record(r, jsonb_build_object(
         'id', gen_random_uuid(), 'member_id', d.id, 'user_id', p.id, 'email', p.user_name || '@example.org'))).*
       FROM representative r JOIN member_double d ON d.of = r.member_id JOIN person_double p ON p.of = r.user_id
       WHERE r.ended_at IS NULL RETURNING id)
     SELECT (SELECT jsonb_object_agg(slug, name) FROM member_double) AS names,
            (SELECT array_agg(id::text) FROM person_double WHERE is_signatory) AS signatories`,
    [walk, slugs],
  )
  if (!made) throw new Error("Nobody was doubled")
  await asSystem("a walk", async tx => {
    for (const userId of made.signatories) await tellCodeApp(tx, userId)
  })
  const userName = (persona: PersonaName) => `${persona}-${walk}`
  return {
    walk,
    nameOf: slug => made.names[slug] ?? "",
    userName,
    person: async persona => {
      const secret = await openSession(rows, userName(persona))
      const session = await getSession({ kind: "visitor", address: "192.0.2.1" }, secret)
      if (!session) throw new Error(`${userName(persona)} has no session`)
      const { locale: _, ...view } = session
      return { kind: "person", ...view }
    },
  }
}

/** The same for a journey, which also brings them to the browser. */
export async function doublesOf(journey: Journey, slugs: readonly StorySlug[]) {
  const doubles = await doubleMembers(journey.rows, slugs)
  return { ...doubles, signInAs: (persona: PersonaName) => journey.signInAs(doubles.userName(persona)) }
}
