-- A notice that holds is brought to paper and sealed, like the agreement that it pauses or ends.
CREATE TABLE "notice_paper" (
    "notice_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "seal_level" TEXT NOT NULL,
    "certificate_sha256" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_paper_pkey" PRIMARY KEY ("notice_id"),
    CONSTRAINT "notice_paper_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "notice_paper_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "notice_paper_notice_id_partnership_id_fkey" FOREIGN KEY ("notice_id", "partnership_id") REFERENCES "agreement_notice"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "notice_paper_notice_id_partnership_id_key" ON "notice_paper"("notice_id", "partnership_id");
CREATE INDEX "notice_paper_sha256_idx" ON "notice_paper"("sha256");

ALTER TABLE notice_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON notice_paper FOR SELECT USING (EXISTS (SELECT FROM agreement_notice n WHERE n.id = notice_id));
CREATE POLICY adds ON notice_paper FOR INSERT WITH CHECK (app_system());
CREATE TRIGGER notice_paper_stands BEFORE UPDATE OR DELETE ON notice_paper
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The worker is told when a notice may hold.
CREATE FUNCTION tell_notice_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notice_papers', '');
  RETURN NULL;
END $$;
CREATE TRIGGER notice_papers_due AFTER INSERT OR UPDATE OF state ON agreement_notice
  FOR EACH ROW EXECUTE FUNCTION tell_notice_papers();

ALTER TABLE "document_opening" DROP CONSTRAINT "document_opening_kind_check";
ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_kind_check"
  CHECK ("kind" IN ('file', 'terms', 'final', 'export', 'record', 'notice'));

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON notice_paper TO %I', current_setting('portal.app_role'));
END $$;
