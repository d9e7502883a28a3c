-- The documents of an agreement. The portal makes each once, from what was frozen or signed; nobody changes or removes one.
CREATE TYPE "document_kind" AS ENUM ('terms', 'final');

CREATE TABLE "agreement_document" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "locale" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "agreement_document_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "agreement_document_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
-- Two workers that make the same document at once leave one.
CREATE UNIQUE INDEX "agreement_document_revision_id_kind_key" ON "agreement_document"("revision_id", "kind");
CREATE INDEX "agreement_document_agreement_id_idx" ON "agreement_document"("agreement_id");
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_revision_id_agreement_id_partnership_id_fkey" FOREIGN KEY ("revision_id", "agreement_id", "partnership_id") REFERENCES "agreement_revision"("id", "agreement_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE agreement_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_document FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON agreement_document FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON agreement_document FOR INSERT WITH CHECK (app_system());
CREATE TRIGGER agreement_document_stands BEFORE UPDATE OR DELETE ON agreement_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The worker is told when a text was frozen or signed by all, so that its document need not wait for the clock.
CREATE FUNCTION tell_agreement_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('agreement_documents', '');
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_documents_due AFTER UPDATE OF state ON agreement
  FOR EACH ROW WHEN (NEW.state IN ('signing', 'in_force') AND OLD.state <> NEW.state)
  EXECUTE FUNCTION tell_agreement_documents();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON agreement_document TO %I', current_setting('portal.app_role'));
END $$;
