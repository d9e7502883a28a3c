-- What one side says among itself about a section. It stands in a table of its own, which no other side and not even the
-- portal's own jobs can read: nothing that selects what is shared can ever select it too.
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "put_away_at" TIMESTAMPTZ(3),
    "put_away_by_name" TEXT,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "internal_note_agreement_id_member_id_section_idx" ON "internal_note"("agreement_id", "member_id", "section");
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE internal_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE internal_note FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON internal_note FOR SELECT USING (member_id = app_member());
CREATE POLICY adds ON internal_note FOR INSERT WITH CHECK (
  member_id = app_member() AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY changes ON internal_note FOR UPDATE USING (member_id = app_member());

-- It stays as it was said; it may be put away, and shared, once.
CREATE TRIGGER internal_note_stands BEFORE UPDATE ON internal_note
  FOR EACH ROW WHEN (
    to_jsonb(OLD) - ARRAY['put_away_at', 'put_away_by_name', 'shared_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['put_away_at', 'put_away_by_name', 'shared_at']
    OR OLD.put_away_at IS NOT NULL
  ) EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON internal_note TO %I', current_setting('portal.app_role'));
END $$;
