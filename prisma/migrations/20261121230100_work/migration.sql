-- What a project keeps of its plan: who owes what to whom. Safe without defaults: no project was made before this.
ALTER TABLE "project" ADD COLUMN "site_answer_days" INTEGER NOT NULL;
ALTER TABLE "project" ADD COLUMN "closed_on" DATE;
ALTER TABLE "milestone" RENAME COLUMN "output" TO "accepted_when";
ALTER TABLE "milestone" ADD COLUMN "responsible_ids" UUID[];
ALTER TABLE "submission" ADD COLUMN "answered_by_member_id" UUID;
ALTER TABLE "payment" ADD COLUMN "trigger" TEXT NOT NULL;
ALTER TABLE "payment" ADD COLUMN "payer_ids" UUID[];
ALTER TABLE "payment" ADD COLUMN "payee_ids" UUID[];
ALTER TABLE "payment" ADD COLUMN "expected_on" DATE;
ALTER TABLE "problem" ADD COLUMN "site" TEXT NOT NULL DEFAULT '';
ALTER TABLE "problem" ADD COLUMN "answered_by_member_id" UUID;
ALTER TABLE "problem" ADD COLUMN "settled_by_name" TEXT;

-- Terms that hold after completion ask for this day.
ALTER TABLE "terms_in_force" ADD COLUMN "work_completed_on" DATE;

ALTER TABLE "project" ADD CONSTRAINT "project_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "terms_in_force" ADD CONSTRAINT "terms_in_force_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sharing_question" ADD CONSTRAINT "sharing_question_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
