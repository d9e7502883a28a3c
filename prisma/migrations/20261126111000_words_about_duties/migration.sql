-- Once before a day and once after it the portal tells who can act; what it has told is kept, so that nobody is told twice.
CREATE TABLE "work_reminder" (
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_reminder_pkey" PRIMARY KEY ("subject_id", "kind", "on_date")
);
ALTER TABLE work_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE work_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON work_reminder FOR ALL USING (app_system());

-- A visit or a talk that the other side contests is not counted: the day holds again that was owed before it was noted.
ALTER TABLE "obligation_report" ADD COLUMN "due_before" DATE;

-- Both sides may write the row of a duty, so that it is kept is compared with what both have said: a report that the other
-- side confirmed, or what a party said of personal data after the end. Looked at when the transaction ends, because the row
-- moves before its words are written.
CREATE FUNCTION obligation_of_both() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'owed' THEN RAISE EXCEPTION 'A duty begins as owed'; END IF;
    RETURN NULL;
  END IF;
  IF OLD.state IN ('kept', 'cancelled') THEN RAISE EXCEPTION 'A duty that is settled stays so'; END IF;
  IF NEW.state = 'kept' AND NOT EXISTS (
    SELECT FROM obligation_report r
    WHERE r.obligation_id = NEW.id AND r.confirmed_at IS NOT NULL AND OLD.state = 'reported'
      AND r.number = (SELECT max(newest.number) FROM obligation_report newest WHERE newest.obligation_id = NEW.id)
  ) AND NOT EXISTS (
    SELECT FROM clearance c JOIN project p ON p.agreement_id = c.agreement_id
    WHERE p.id = NEW.project_id AND c.member_id = ANY (NEW.owed_by_ids) AND c.state IN ('confirmed', 'kept')
      AND OLD.state = 'in_clearance'
  ) THEN
    RAISE EXCEPTION 'A duty is kept when both sides have said so';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER obligation_begins AFTER INSERT ON obligation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION obligation_of_both();
CREATE CONSTRAINT TRIGGER obligation_of_both AFTER UPDATE ON obligation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION obligation_of_both();

DO $$
DECLARE
  app text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON work_reminder TO %I', app);
END $$;
