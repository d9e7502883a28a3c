-- What was never handed over stays with the side that wrote it, also once it was withdrawn: the state alone cannot tell
-- the two apart. Nothing that hangs on an agreement is seen by whoever does not see the agreement.
DROP POLICY writes ON agreement;
CREATE POLICY writes ON agreement FOR ALL USING (
  EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
  AND (
    holder_id = app_member() OR app_system()
    OR EXISTS (SELECT FROM agreement_revision r WHERE r.agreement_id = agreement.id AND r.proposed_at IS NOT NULL)
  )
) WITH CHECK (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));

DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['section_mark', 'section_comment', 'signature', 'evidence_entry'] LOOP
    EXECUTE format('DROP POLICY writes ON %I', child);
    EXECUTE format(
      'CREATE POLICY writes ON %I FOR ALL USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id))', child
    );
  END LOOP;
END $$;
