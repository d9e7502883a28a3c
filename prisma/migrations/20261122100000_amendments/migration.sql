-- What is in force can be changed: an amendment is an agreement of its own on top of another, negotiated and signed like it.
ALTER TABLE "agreement"
  ADD COLUMN "amends_id" UUID,
  ADD COLUMN "amendment_number" INTEGER,
  ADD CONSTRAINT "agreement_amendment_check" CHECK (
    "amendment_number" IS NULL OR "amends_id" IS NOT NULL AND "state" = 'in_force'
  );
CREATE UNIQUE INDEX "agreement_amends_id_amendment_number_key" ON "agreement"("amends_id", "amendment_number");
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_amends_id_partnership_id_fkey" FOREIGN KEY ("amends_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Two amendments that are signed at once would each undo what the other changed.
CREATE UNIQUE INDEX "agreement_amends_id_signing_key" ON "agreement"("amends_id") WHERE "state" = 'signing';
CREATE TRIGGER agreement_amends_one BEFORE UPDATE OF amends_id ON agreement
  FOR EACH ROW WHEN (OLD.amends_id IS DISTINCT FROM NEW.amends_id) EXECUTE FUNCTION refuse_change();

-- What it changes and why, and the text that it rests on, are said with each revision: a draft is nobody else's to read,
-- and what was handed over never changes.
ALTER TABLE "agreement_revision"
  ADD COLUMN "base_revision_id" UUID,
  ADD COLUMN "kinds" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "reason" TEXT,
  ADD CONSTRAINT "agreement_revision_amendment_check" CHECK (("base_revision_id" IS NULL) = ("reason" IS NULL));
CREATE UNIQUE INDEX "agreement_revision_id_partnership_id_key" ON "agreement_revision"("id", "partnership_id");
ALTER TABLE "agreement_revision" ADD CONSTRAINT "agreement_revision_base_revision_id_partnership_id_fkey" FOREIGN KEY ("base_revision_id", "partnership_id") REFERENCES "agreement_revision"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It rests on a text that was signed, of the same agreement. An agreement of its own rests on nothing.
CREATE FUNCTION guard_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT a.amends_id IS NULL FROM agreement a WHERE a.id = NEW.agreement_id) THEN
    IF NEW.base_revision_id IS NULL THEN
      RETURN NEW;
    END IF;
  ELSIF EXISTS (
    SELECT FROM agreement a JOIN agreement held ON held.id = a.amends_id AND held.amends_id IS NULL OR held.amends_id = a.amends_id
    WHERE a.id = NEW.agreement_id AND held.frozen_revision_id = NEW.base_revision_id AND held.in_force_at IS NOT NULL
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an amendment rests on the terms in force of its agreement';
END $$;
CREATE TRIGGER agreement_revision_amends BEFORE INSERT OR UPDATE OF base_revision_id ON agreement_revision
  FOR EACH ROW EXECUTE FUNCTION guard_amendment();

-- A party asks the others to talk about terms in force.
CREATE TYPE "renegotiation_request_state" AS ENUM ('asked', 'taken_up', 'refused', 'withdrawn');

CREATE TABLE "renegotiation_request" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "sections" TEXT[],
    "reason" TEXT NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "state" "renegotiation_request_state" NOT NULL DEFAULT 'asked',
    "version" INTEGER NOT NULL DEFAULT 1,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_name" TEXT,
    "answered_member_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "renegotiation_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "renegotiation_request_answered_check" CHECK (("state" = 'asked') = ("answered_at" IS NULL))
);
CREATE INDEX "renegotiation_request_agreement_id_idx" ON "renegotiation_request"("agreement_id");
-- One open request of a party at a time: of two that are sent at once, one is.
CREATE UNIQUE INDEX "renegotiation_request_agreement_id_member_id_asked_key" ON "renegotiation_request"("agreement_id", "member_id") WHERE "state" = 'asked';
ALTER TABLE "renegotiation_request" ADD CONSTRAINT "renegotiation_request_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE renegotiation_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE renegotiation_request FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON renegotiation_request FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON renegotiation_request FOR INSERT WITH CHECK (
  (member_id = app_member() OR app_system()) AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY answers ON renegotiation_request FOR UPDATE USING (
  EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);

-- What was asked stays as it was asked, and an answer is given once.
CREATE TRIGGER renegotiation_request_stands BEFORE UPDATE ON renegotiation_request
  FOR EACH ROW WHEN (
    OLD.state <> 'asked'
    OR to_jsonb(OLD) - ARRAY['state', 'version', 'answer', 'answered_by_name', 'answered_member_id', 'answered_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['state', 'version', 'answer', 'answered_by_name', 'answered_member_id', 'answered_at']
  ) EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON renegotiation_request TO %I', current_setting('portal.app_role'));
END $$;
