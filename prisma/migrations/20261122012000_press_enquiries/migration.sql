-- A journalist's question is written down when it comes, so that the client can answer it and nobody else has to.
CREATE TYPE "press_enquiry_state" AS ENUM ('referred', 'closed');

CREATE TABLE "press_enquiry" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" "press_enquiry_state" NOT NULL DEFAULT 'referred',
    "version" INTEGER NOT NULL DEFAULT 1,
    "outlet" TEXT NOT NULL,
    "journalist" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "answer_needed_by" DATE,
    "referred_to_ids" UUID[] NOT NULL,
    "holding_line" TEXT NOT NULL,
    "reference" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "outcome_words" TEXT,
    "closed_by_name" TEXT,
    "closed_by_member_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "press_enquiry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "press_enquiry_referred_to_ids_check" CHECK (cardinality("referred_to_ids") > 0),
    CONSTRAINT "press_enquiry_closed_check" CHECK (
        num_nonnulls("outcome", "outcome_words", "closed_by_name", "closed_by_member_id", "closed_at")
            = CASE WHEN "state" = 'closed' THEN 5 ELSE 0 END
    )
);
CREATE INDEX "press_enquiry_partnership_id_idx" ON "press_enquiry"("partnership_id");

ALTER TABLE "press_enquiry" ADD CONSTRAINT "press_enquiry_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE press_enquiry ENABLE ROW LEVEL SECURITY;
ALTER TABLE press_enquiry FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON press_enquiry FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
-- It is referred within the partnership, never past it.
CREATE POLICY adds ON press_enquiry FOR INSERT WITH CHECK (
  member_id = app_member() AND state = 'referred'
  AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id AND referred_to_ids <@ p.party_ids)
);
CREATE POLICY changes ON press_enquiry FOR UPDATE USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id))
  WITH CHECK (closed_by_member_id = app_member());

-- What was asked stays as it was written down; what came of it is added once.
CREATE TRIGGER press_enquiry_stands BEFORE UPDATE ON press_enquiry
  FOR EACH ROW WHEN (
    OLD.state = 'closed'
    OR to_jsonb(OLD) - ARRAY['state', 'version', 'outcome', 'outcome_words', 'closed_by_name', 'closed_by_member_id', 'closed_at']
      IS DISTINCT FROM
      to_jsonb(NEW) - ARRAY['state', 'version', 'outcome', 'outcome_words', 'closed_by_name', 'closed_by_member_id', 'closed_at']
  ) EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON press_enquiry TO %I', current_setting('portal.app_role'));
END $$;
