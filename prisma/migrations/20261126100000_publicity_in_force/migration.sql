-- What the signed text says of names, logos and stories governs with the other terms of its agreement.
ALTER TABLE "terms_in_force" ADD COLUMN "publicity" JSONB NOT NULL DEFAULT '{"positions": [], "answerDays": null}';

-- The walls hold for the owner of the tables too: without this the statement below would find no row.
SELECT set_config('app.system', 'on', true);
UPDATE terms_in_force t
SET publicity = jsonb_build_object(
  'positions', COALESCE((
    SELECT jsonb_agg(jsonb_build_object(
      'memberId', said -> 'memberId',
      'name', said -> 'name',
      'logo', said -> 'logo',
      'story', said -> 'story',
      'conditions', COALESCE(said ->> 'conditions', '')
    ) ORDER BY place)
    FROM jsonb_array_elements(r.terms #> '{sections,publicity,positions}') WITH ORDINALITY AS row(said, place)
    WHERE said ->> 'memberId' IS NOT NULL
  ), '[]'),
  'answerDays', r.terms #> '{sections,publicity,answerDays}'
)
FROM agreement a JOIN agreement_revision r ON r.id = a.frozen_revision_id
WHERE a.reference = t.reference AND r.terms #> '{sections,publicity,positions}' IS NOT NULL;
SELECT set_config('app.system', '', true);
