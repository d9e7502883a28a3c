-- Signed heads of agreements' records. Each leaves the house by mail to all parties when it is written; nobody changes or
-- removes one, and a later row for the same line cannot be added.
CREATE TABLE "evidence_checkpoint" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "key_sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_checkpoint_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "evidence_checkpoint_key_sha256_check" CHECK ("key_sha256" ~ '^[0-9a-f]{64}$')
);
-- Two workers that have the same head signed at once leave one, and one set of mails.
CREATE UNIQUE INDEX "evidence_checkpoint_agreement_id_seq_key" ON "evidence_checkpoint"("agreement_id", "seq");
ALTER TABLE "evidence_checkpoint" ADD CONSTRAINT "evidence_checkpoint_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_checkpoint" ADD CONSTRAINT "evidence_checkpoint_agreement_id_seq_fkey" FOREIGN KEY ("agreement_id", "seq") REFERENCES "evidence_entry"("agreement_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE evidence_checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_checkpoint FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON evidence_checkpoint FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON evidence_checkpoint FOR INSERT WITH CHECK (app_system());
CREATE TRIGGER evidence_checkpoint_stands BEFORE UPDATE OR DELETE ON evidence_checkpoint
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The worker is told when a line was added to the record of an agreement that all have signed.
CREATE FUNCTION tell_agreement_checkpoints() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM agreement a WHERE a.id = NEW.agreement_id AND a.in_force_at IS NOT NULL) THEN
    PERFORM pg_notify('agreement_checkpoints', '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_checkpoints_due AFTER INSERT ON evidence_entry
  FOR EACH ROW EXECUTE FUNCTION tell_agreement_checkpoints();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON evidence_checkpoint TO %I', current_setting('portal.app_role'));
END $$;
