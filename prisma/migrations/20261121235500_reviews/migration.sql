-- Taking stock of a partnership, and looking later at what has lasted.
CREATE TYPE "review_state" AS ENUM ('collecting', 'opened', 'decided');

CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "project_id" UUID,
    "review_point_id" UUID,
    "state" "review_state" NOT NULL DEFAULT 'collecting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "answered_ids" UUID[],
    "called_by_id" UUID NOT NULL,
    "called_by_member_id" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "answers_due_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "decision" TEXT,
    "decided_by_name" TEXT,
    "decided_by_member_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id"),
    -- The wall of the answers asks for opened_at: it never says anything else than the state.
    CONSTRAINT "review_opened_at_check" CHECK (("state" = 'collecting') = ("opened_at" IS NULL)),
    CONSTRAINT "review_outcome_check" CHECK (("state" = 'decided') = ("outcome" IS NOT NULL))
);
CREATE UNIQUE INDEX "review_id_partnership_id_key" ON "review"("id", "partnership_id");
CREATE INDEX "review_partnership_id_idx" ON "review"("partnership_id");
-- One at a time: of two who call at once, one does.
CREATE UNIQUE INDEX "review_partnership_id_collecting_key" ON "review"("partnership_id") WHERE "state" = 'collecting';

CREATE TABLE "review_answer" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "statements" JSONB NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_answer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "review_answer_review_id_member_id_key" ON "review_answer"("review_id", "member_id");

CREATE TABLE "lasting_check" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "months" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "stands" TEXT,
    "words" TEXT,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "lasting_check_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "lasting_check_project_id_member_id_months_key" ON "lasting_check"("project_id", "member_id", "months");
CREATE INDEX "lasting_check_partnership_id_idx" ON "lasting_check"("partnership_id");

ALTER TABLE "review" ADD CONSTRAINT "review_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_answer" ADD CONSTRAINT "review_answer_review_id_partnership_id_fkey" FOREIGN KEY ("review_id", "partnership_id") REFERENCES "review"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lasting_check" ADD CONSTRAINT "lasting_check_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON review FOR ALL USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));

-- Sealed: a party reads its own answer, and the others' once the review is open. From then on nobody changes one.
ALTER TABLE review_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON review_answer FOR SELECT USING (
  app_system() OR EXISTS (
    SELECT FROM review r WHERE r.id = review_id AND (review_answer.member_id = app_member() OR r.opened_at IS NOT NULL)
  )
);
CREATE POLICY adds ON review_answer FOR INSERT WITH CHECK (
  (member_id = app_member() OR app_system())
  AND EXISTS (SELECT FROM review r WHERE r.id = review_id AND r.opened_at IS NULL)
);
CREATE POLICY changes ON review_answer FOR UPDATE USING (
  (member_id = app_member() OR app_system())
  AND EXISTS (SELECT FROM review r WHERE r.id = review_id AND r.opened_at IS NULL)
);

ALTER TABLE lasting_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE lasting_check FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON lasting_check FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON lasting_check FOR INSERT WITH CHECK (app_system());
CREATE POLICY changes ON lasting_check FOR UPDATE USING (
  (member_id = app_member() OR app_system()) AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
);

DO $$
DECLARE
  app text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON review, review_answer, lasting_check TO %I', app);
END $$;
