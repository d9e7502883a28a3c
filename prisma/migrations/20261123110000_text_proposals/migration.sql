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

-- Each time the pen goes to another side, with what was said and until when an answer is hoped for: kept for ever, also
-- where the text stayed as it was.
CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "is_changed" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "answer_hoped_on" DATE,
    "handed_by_id" UUID NOT NULL,
    "handed_by_name" TEXT NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "hand_over_event_check" CHECK ("event" IN ('propose', 'counter', 'reopen', 'decline', 'recall'))
);
CREATE INDEX "hand_over_agreement_id_idx" ON "hand_over"("agreement_id");
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was handed over before this table was there is in the revisions; to whom, where there are two parties, is certain.
INSERT INTO "hand_over" (
  "id", "agreement_id", "partnership_id", "member_id", "holder_id", "event", "revision_number", "is_changed", "note",
  "handed_by_id", "handed_by_name", "handed_at"
)
SELECT gen_random_uuid(), r.agreement_id, r.partnership_id, r.author_id,
  COALESCE((SELECT party FROM unnest(p.party_ids) AS party WHERE party <> r.author_id LIMIT 1), r.author_id),
  CASE WHEN r.number = 1 THEN 'propose' ELSE 'counter' END, r.number, true, r.note, r.saved_by_id, r.saved_by_name, r.proposed_at
FROM "agreement_revision" r JOIN "partnership" p ON p.id = r.partnership_id
WHERE r.proposed_at IS NOT NULL;

ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_over FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON hand_over FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON hand_over FOR INSERT WITH CHECK (
  member_id = app_member() AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY reminds ON hand_over FOR UPDATE USING (app_system());
CREATE TRIGGER hand_over_stands BEFORE UPDATE ON hand_over
  FOR EACH ROW WHEN (
    OLD.reminded_at IS NOT NULL OR to_jsonb(OLD) - 'reminded_at' IS DISTINCT FROM to_jsonb(NEW) - 'reminded_at'
  ) EXECUTE FUNCTION refuse_change();

-- What was said on the way to a text, as it stood when the text was frozen. Its digest stands in the evidence.
CREATE TABLE "negotiation_record" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "negotiation_record_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "negotiation_record_sha256_check" CHECK ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'))
);
CREATE INDEX "negotiation_record_agreement_id_idx" ON "negotiation_record"("agreement_id");
ALTER TABLE "negotiation_record" ADD CONSTRAINT "negotiation_record_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "negotiation_record" ADD CONSTRAINT "negotiation_record_revision_id_agreement_id_partnership_id_fkey" FOREIGN KEY ("revision_id", "agreement_id", "partnership_id") REFERENCES "agreement_revision"("id", "agreement_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE negotiation_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE negotiation_record FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON negotiation_record FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON negotiation_record FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM agreement a WHERE a.id = agreement_id AND a.state = 'signing' AND a.frozen_revision_id = revision_id
));

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON text_proposal, hand_over TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON negotiation_record TO %I', current_setting('portal.app_role'));
END $$;
