-- What was put away as dealt with may be taken up again while the text may still change. The words stay as they were said;
-- who put them away, who took them up again, and when, stays line by line, and the comment cannot move without its line.
CREATE TABLE "comment_step" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" UUID,
    "taken_by_id" UUID,
    "taken_by_name" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_step_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_step_kind_alternates" CHECK (kind = CASE WHEN number % 2 = 1 THEN 'put_away' ELSE 'taken_up' END)
);
CREATE TABLE "internal_note_step" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "taken_by_id" UUID,
    "taken_by_name" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "internal_note_step_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "internal_note_step_kind_alternates" CHECK (kind = CASE WHEN number % 2 = 1 THEN 'put_away' ELSE 'taken_up' END)
);
CREATE UNIQUE INDEX "section_comment_id_agreement_id_partnership_id_key" ON "section_comment"("id", "agreement_id", "partnership_id");
CREATE UNIQUE INDEX "internal_note_id_agreement_id_partnership_id_member_id_key" ON "internal_note"("id", "agreement_id", "partnership_id", "member_id");
CREATE UNIQUE INDEX "comment_step_comment_id_number_key" ON "comment_step"("comment_id", "number");
CREATE UNIQUE INDEX "internal_note_step_note_id_number_key" ON "internal_note_step"("note_id", "number");
ALTER TABLE "comment_step" ADD CONSTRAINT "comment_step_comment_id_agreement_id_partnership_id_fkey" FOREIGN KEY ("comment_id", "agreement_id", "partnership_id") REFERENCES "section_comment"("id", "agreement_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "internal_note_step" ADD CONSTRAINT "internal_note_step_note_id_agreement_id_partnership_id_mem_fkey" FOREIGN KEY ("note_id", "agreement_id", "partnership_id", "member_id") REFERENCES "internal_note"("id", "agreement_id", "partnership_id", "member_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was put away before steps were kept is known by name and moment only. Whoever owns the tables reads them for this,
-- also where it is no superuser.
ALTER TABLE section_comment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE internal_note NO FORCE ROW LEVEL SECURITY;
INSERT INTO comment_step (id, agreement_id, partnership_id, comment_id, number, kind, taken_by_name, taken_at)
  SELECT gen_random_uuid(), agreement_id, partnership_id, id, 1, 'put_away', resolved_by_name, resolved_at
  FROM section_comment WHERE resolved_at IS NOT NULL;
INSERT INTO internal_note_step (id, agreement_id, partnership_id, note_id, number, kind, member_id, taken_by_name, taken_at)
  SELECT gen_random_uuid(), agreement_id, partnership_id, id, 1, 'put_away', member_id, put_away_by_name, put_away_at
  FROM internal_note WHERE put_away_at IS NOT NULL;
ALTER TABLE section_comment FORCE ROW LEVEL SECURITY;
ALTER TABLE internal_note FORCE ROW LEVEL SECURITY;

-- A step is its own side's and its own person's. All parties and their neutral person read the steps of what all read;
-- those of a side's own notes nobody else reads, and no job of the portal.
ALTER TABLE comment_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment_step FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON comment_step FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY neutral_reads ON comment_step FOR SELECT USING (agreement_neutral(agreement_id));
CREATE POLICY adds ON comment_step FOR INSERT WITH CHECK (
  (member_id, taken_by_id) = (app_member(), app_user())
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id AND a.state IN ('proposed', 'countered'))
);
ALTER TABLE internal_note_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE internal_note_step FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON internal_note_step FOR SELECT USING (member_id = app_member());
CREATE POLICY adds ON internal_note_step FOR INSERT WITH CHECK (
  (member_id, taken_by_id) = (app_member(), app_user())
  AND EXISTS (
    SELECT FROM agreement a
    WHERE a.id = agreement_id AND a.state IN ('drafting', 'proposed', 'countered', 'agreed', 'signing')
  )
);

CREATE TRIGGER comment_step_stands BEFORE UPDATE OR DELETE ON comment_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER internal_note_step_stands BEFORE UPDATE OR DELETE ON internal_note_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The step is written first and the row follows it: to put away and to take up again, one after the other, and nothing else.
DROP TRIGGER section_comment_stands ON section_comment;
CREATE FUNCTION guard_section_comment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['resolved_at', 'resolved_by_name'];
BEGIN
  IF to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.resolved_at IS NULL) = (NEW.resolved_at IS NULL)
    OR (NEW.resolved_at IS NULL) <> (NEW.resolved_by_name IS NULL)
  THEN
    RAISE EXCEPTION 'section_comment is append-only';
  END IF;
  IF (SELECT kind FROM comment_step WHERE comment_id = OLD.id ORDER BY number DESC LIMIT 1)
    IS DISTINCT FROM (CASE WHEN NEW.resolved_at IS NULL THEN 'taken_up' ELSE 'put_away' END)
  THEN
    RAISE EXCEPTION 'section_comment moves with its step';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER section_comment_stands BEFORE UPDATE ON section_comment
  FOR EACH ROW EXECUTE FUNCTION guard_section_comment();

-- A note may be shared besides, once.
DROP TRIGGER internal_note_stands ON internal_note;
CREATE FUNCTION guard_internal_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['put_away_at', 'put_away_by_name'];
  moves CONSTANT boolean := (OLD.put_away_at, OLD.put_away_by_name) IS DISTINCT FROM (NEW.put_away_at, NEW.put_away_by_name);
BEGIN
  IF to_jsonb(OLD) - moving - 'shared_at' IS DISTINCT FROM to_jsonb(NEW) - moving - 'shared_at'
    OR OLD.shared_at IS NOT NULL AND OLD.shared_at IS DISTINCT FROM NEW.shared_at
    OR moves AND (OLD.put_away_at IS NULL) = (NEW.put_away_at IS NULL)
    OR (NEW.put_away_at IS NULL) <> (NEW.put_away_by_name IS NULL)
  THEN
    RAISE EXCEPTION 'internal_note is append-only';
  END IF;
  IF moves AND (SELECT kind FROM internal_note_step WHERE note_id = OLD.id ORDER BY number DESC LIMIT 1)
    IS DISTINCT FROM (CASE WHEN NEW.put_away_at IS NULL THEN 'taken_up' ELSE 'put_away' END)
  THEN
    RAISE EXCEPTION 'internal_note moves with its step';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER internal_note_stands BEFORE UPDATE ON internal_note
  FOR EACH ROW EXECUTE FUNCTION guard_internal_note();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON comment_step, internal_note_step TO %I', current_setting('portal.app_role'));
END $$;
