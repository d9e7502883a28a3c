-- Which sections somebody has viewed, as they stood. It helps one person to read and is no answer to anybody: the wall lets
-- nobody read a row but who it is about, acting for the member for which they viewed.
CREATE TABLE "viewed_section" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "section_digest" TEXT NOT NULL,
    "viewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "viewed_section_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "viewed_section_agreement_id_member_id_user_id_section_key" ON "viewed_section"("agreement_id", "member_id", "user_id", "section");
ALTER TABLE "viewed_section" ADD CONSTRAINT "viewed_section_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE viewed_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE viewed_section FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON viewed_section FOR SELECT USING (user_id = app_user() AND member_id = app_member());
CREATE POLICY adds ON viewed_section FOR INSERT WITH CHECK (
  user_id = app_user() AND member_id = app_member() AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY forgets ON viewed_section FOR DELETE USING (user_id = app_user() AND member_id = app_member());

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON viewed_section TO %I', current_setting('portal.app_role'));
END $$;
