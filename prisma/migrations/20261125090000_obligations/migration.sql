-- Each duty of signed terms that no milestone, payment or review point follows, with the word of both sides that it was
-- kept; and what must outlive the work.
CREATE TYPE "obligation_state" AS ENUM ('owed', 'reported', 'kept', 'cancelled');

CREATE TABLE "obligation" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "terms_place" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "owed_by_ids" UUID[],
    "owed_to_ids" UUID[],
    "what" TEXT NOT NULL,
    "due_on" DATE,
    "until_on" DATE,
    "every_days" INTEGER,
    "within_count" INTEGER,
    "within_unit" TEXT,
    "baseline" TEXT NOT NULL DEFAULT '',
    "target" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "state" "obligation_state" NOT NULL DEFAULT 'owed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "soon_told_for" DATE,
    "late_told_for" DATE,
    "answer_told_for" DATE,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "obligation_within_check" CHECK (
        num_nonnulls("within_count", "within_unit") IN (0, 2) AND "within_unit" IN ('hours', 'days')
    )
);
CREATE UNIQUE INDEX "obligation_project_id_terms_place_key" ON "obligation"("project_id", "terms_place");
CREATE UNIQUE INDEX "obligation_id_project_id_partnership_id_key" ON "obligation"("id", "project_id", "partnership_id");

CREATE TABLE "obligation_report" (
    "id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "done_on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "file_id" UUID,
    "reported_by_id" UUID NOT NULL,
    "reported_by_name" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "contested_at" TIMESTAMPTZ(3),
    "answered_by_name" TEXT,
    "answered_by_member_id" UUID,

    CONSTRAINT "obligation_report_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "obligation_report_answer_check" CHECK (
        num_nonnulls("confirmed_at", "contested_at") <= 1
        AND num_nonnulls("answer", "answered_by_name", "answered_by_member_id")
            = 3 * num_nonnulls("confirmed_at", "contested_at")
        AND "answered_by_member_id" IS DISTINCT FROM "member_id"
    )
);
CREATE UNIQUE INDEX "obligation_report_obligation_id_number_key" ON "obligation_report"("obligation_id", "number");

CREATE TABLE "lasting_outcome" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "carried_by" TEXT NOT NULL,
    "means_of_funding" TEXT NOT NULL,

    CONSTRAINT "lasting_outcome_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "lasting_outcome_project_id_position_key" ON "lasting_outcome"("project_id", "position");

ALTER TABLE "obligation" ADD CONSTRAINT "obligation_project_id_partnership_id_fkey" FOREIGN KEY ("project_id", "partnership_id") REFERENCES "project"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "obligation_report" ADD CONSTRAINT "obligation_report_obligation_id_project_id_partnership_id_fkey" FOREIGN KEY ("obligation_id", "project_id", "partnership_id") REFERENCES "obligation"("id", "project_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "obligation_report" ADD CONSTRAINT "obligation_report_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "lasting_outcome" ADD CONSTRAINT "lasting_outcome_project_id_partnership_id_fkey" FOREIGN KEY ("project_id", "partnership_id") REFERENCES "project"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE obligation ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON obligation FOR ALL USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
ALTER TABLE lasting_outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE lasting_outcome FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON lasting_outcome FOR ALL USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));

-- Each side speaks for itself, and only where it owes; nobody but those to whom it is owed answers.
ALTER TABLE obligation_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation_report FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON obligation_report FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON obligation_report FOR INSERT WITH CHECK (
  member_id = app_member() AND answered_by_member_id IS NULL
  AND EXISTS (SELECT FROM obligation o WHERE o.id = obligation_id AND app_member() = ANY (o.owed_by_ids))
);
CREATE POLICY answers ON obligation_report FOR UPDATE USING (
  EXISTS (SELECT FROM obligation o WHERE o.id = obligation_id AND app_member() = ANY (o.owed_to_ids))
) WITH CHECK (answered_by_member_id = app_member());

-- What a side said stays as it was said; an answer is given once.
CREATE TRIGGER obligation_report_stands BEFORE UPDATE ON obligation_report
  FOR EACH ROW WHEN (
    OLD.answered_by_member_id IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['answer', 'confirmed_at', 'contested_at', 'answered_by_name', 'answered_by_member_id', 'file_id']
      IS DISTINCT FROM
      to_jsonb(NEW) - ARRAY['answer', 'confirmed_at', 'contested_at', 'answered_by_name', 'answered_by_member_id', 'file_id']
  ) EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  app text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON obligation TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON obligation_report TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON lasting_outcome TO %I', app);
END $$;
