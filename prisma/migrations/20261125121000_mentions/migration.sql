-- What is said may be for certain people. Whom it is for is said with it and, like its words, never changes.
ALTER TABLE "section_comment"
  ADD COLUMN "mentioned_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "mentioned_names" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD CONSTRAINT "section_comment_mentions_named" CHECK (cardinality(mentioned_ids) = cardinality(mentioned_names));
ALTER TABLE "internal_note"
  ADD COLUMN "mentioned_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "mentioned_names" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD CONSTRAINT "internal_note_mentions_named" CHECK (cardinality(mentioned_ids) = cardinality(mentioned_names));

-- A comment is for people of its parties, a note for people of its own side. The neutral person speaks to all.
DROP POLICY adds ON section_comment;
CREATE POLICY adds ON section_comment FOR INSERT WITH CHECK (
  (member_id = app_member() OR app_system()) AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
  AND NOT EXISTS (
    SELECT FROM partnership p, unnest(mentioned_ids) AS person
    WHERE p.id = partnership_id AND NOT represents_any(person, p.party_ids)
  )
);
DROP POLICY neutral_speaks ON section_comment;
CREATE POLICY neutral_speaks ON section_comment FOR INSERT WITH CHECK (
  (written_by_id, member_id) = (app_user(), app_member()) AND resolved_at IS NULL AND mentioned_ids = '{}'
  AND EXISTS (SELECT FROM neutral_agreement(agreement_id) a WHERE a.state IN ('proposed', 'countered'))
);
DROP POLICY adds ON internal_note;
CREATE POLICY adds ON internal_note FOR INSERT WITH CHECK (
  member_id = app_member() AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
  AND NOT EXISTS (SELECT FROM unnest(mentioned_ids) AS person WHERE NOT represents_any(person, ARRAY[member_id]))
);
