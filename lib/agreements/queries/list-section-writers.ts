import type { Actor } from "#lib/actor"
import { actingMember } from "#lib/actor"
import { isSectionKey } from "#lib/agreements/terms/fields"
import type { SectionWriterRow } from "#lib/agreements/views"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

type Row = { section: string; memberId: string; name: string; number: number; isDraft: boolean }

/**
 * Who wrote each section last, in whatever language: the newest version in which it reads otherwise than in the one before.
 * A version is saved as a whole, so the name is of who saved it last. The name and kind of the text belong to its first
 * section. Nothing for an agreement that the actor may not see.
 */
export async function listSectionWriters(actor: Actor, agreementId: string): Promise<SectionWriterRow[]> {
  if (!isId(agreementId) || !actingMember(actor)) return []
  return asActor(actor, async tx => {
    const seen = await tx.agreementRevision.findMany({
      where: { agreement: { id: agreementId, ...visibleAgreements(actor) }, ...visibleRevisions(actor) },
      select: { id: true },
    })
    const ids = seen.map(({ id }) => id)
    // Compared in the database: a long negotiation has many long texts, of which nothing but fifteen names is shown.
    const rows = await tx.$queryRaw<Row[]>`
      SELECT DISTINCT ON (section) section, author_id::text AS "memberId", saved_by_name AS name, number,
        proposed_at IS NULL AS "isDraft"
      FROM (
        SELECT said.*, said.value IS DISTINCT FROM lag(said.value) OVER (PARTITION BY section ORDER BY number) AS changed
        FROM (
          SELECT r.number, r.author_id, r.saved_by_name, r.proposed_at, s.key AS section,
            jsonb_build_array(
              s.value,
              CASE WHEN s.key = 'parties' THEN jsonb_build_array(r.terms -> 'title', r.terms -> 'kind') END,
              (
                SELECT jsonb_object_agg(language.key || ' ' || place.key, place.value)
                FROM jsonb_each(r.terms -> 'translations') AS language, jsonb_each(language.value) AS place
                WHERE starts_with(place.key, s.key || '.')
              )
            ) AS value
          FROM agreement_revision r, jsonb_each(r.terms -> 'sections') AS s
          WHERE r.id = ANY(${ids}::uuid[])
        ) AS said
      ) AS compared
      WHERE changed
      ORDER BY section, number DESC`
    return rows.flatMap(({ section, isDraft, number, ...who }) =>
      isSectionKey(section) ? { ...who, section, version: isDraft ? null : number } : [],
    )
  })
}
