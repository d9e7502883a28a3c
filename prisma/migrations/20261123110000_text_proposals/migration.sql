-- A party proposes other words for one place of a text that was handed over; another accepts, refuses or counters it.
CREATE TYPE "text_proposal_kind" AS ENUM ('insert', 'replace', 'strike');
CREATE TYPE "text_proposal_state" AS ENUM ('open', 'accepted', 'refused', 'countered', 'withdrawn');

CREATE TABLE "text_proposal" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "kind" "text_proposal_kind" NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "base_sha256" TEXT NOT NULL,
    "wording" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "text_proposal_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_member_id" UUID,
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answers_id" UUID,

    CONSTRAINT "text_proposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "text_proposal_answered_check" CHECK (
      ("state" = 'open') = ("answered_at" IS NULL) AND ("state" = 'open') = ("answered_member_id" IS NULL)
    ),
    CONSTRAINT "text_proposal_two_sides_check" CHECK (
      "state" = 'open' OR ("state" = 'withdrawn') = ("answered_member_id" = "member_id")
    )
);
CREATE UNIQUE INDEX "text_proposal_id_agreement_id_key" ON "text_proposal"("id", "agreement_id");
-- A proposal is countered once.
CREATE UNIQUE INDEX "text_proposal_answers_id_agreement_id_key" ON "text_proposal"("answers_id", "agreement_id");
CREATE INDEX "text_proposal_agreement_id_section_idx" ON "text_proposal"("agreement_id", "section");
-- One open proposal of a side for a place at a time; rows that are to be added are places of their own.
CREATE UNIQUE INDEX "text_proposal_open_place_key" ON "text_proposal"("agreement_id", "member_id", "section", "place")
  WHERE "state" = 'open' AND "place" NOT LIKE '%.+';
ALTER TABLE "text_proposal" ADD CONSTRAINT "text_proposal_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_proposal" ADD CONSTRAINT "text_proposal_answers_id_agreement_id_fkey" FOREIGN KEY ("answers_id", "agreement_id") REFERENCES "text_proposal"("id", "agreement_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE text_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE text_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON text_proposal FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON text_proposal FOR INSERT WITH CHECK (
  member_id = app_member() AND state = 'open' AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY answers ON text_proposal FOR UPDATE USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id))
  WITH CHECK (answered_member_id = app_member());

-- What was proposed stays as it was proposed, and is answered once.
CREATE TRIGGER text_proposal_stands BEFORE UPDATE ON text_proposal
  FOR EACH ROW WHEN (
    OLD.state <> 'open'
    OR to_jsonb(OLD) - ARRAY['state', 'version', 'answer', 'answered_by_name', 'answered_by_id', 'answered_member_id', 'answered_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['state', 'version', 'answer', 'answered_by_name', 'answered_by_id', 'answered_member_id', 'answered_at']
  ) EXECUTE FUNCTION refuse_change();

-- Nothing is agreed on or signed over a proposal that nobody has answered, whatever an application may forget to ask.
CREATE FUNCTION guard_open_proposals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM text_proposal p WHERE p.agreement_id = NEW.id AND p.state = 'open') THEN
    RAISE EXCEPTION 'a proposal of this agreement is still open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_proposals_answered BEFORE UPDATE OF state ON agreement
  FOR EACH ROW WHEN (NEW.state IN ('agreed', 'signing', 'in_force') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION guard_open_proposals();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON text_proposal TO %I', current_setting('portal.app_role'));
END $$;
