-- The sealed document: the final one with the seal of whoever runs the network. It names its level and its certificate.
ALTER TYPE "document_kind" ADD VALUE 'sealed';
ALTER TABLE "agreement_document" ADD COLUMN "seal_level" TEXT, ADD COLUMN "certificate_sha256" TEXT;
-- As text, because a value is not known as one of the enum before the transaction that added it has ended.
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_seal_check"
  CHECK (("kind"::text = 'sealed') = ("seal_level" IS NOT NULL) AND ("kind"::text = 'sealed') = ("certificate_sha256" IS NOT NULL));

-- The worker is told when a final document waits for its seal.
CREATE FUNCTION tell_agreement_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('agreement_sealing', '');
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_sealing_due AFTER INSERT ON agreement_document
  FOR EACH ROW WHEN (NEW.kind::text = 'final') EXECUTE FUNCTION tell_agreement_sealing();
