-- An express yes of a party to a duty that binds its side and not another. It is bound to the digest of the duty, so that a
-- changed duty wants a yes of its own.
CREATE TABLE "duty_acceptance" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "duty_digest" TEXT NOT NULL,
    "accepted_by_id" UUID NOT NULL,
    "accepted_by_name" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_acceptance_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "duty_acceptance_agreement_id_member_id_duty_digest_key" ON "duty_acceptance"("agreement_id", "member_id", "duty_digest");
ALTER TABLE "duty_acceptance" ADD CONSTRAINT "duty_acceptance_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- All parties see who took on what; each says yes, and takes it back, in its own name only. A yes is never altered.
ALTER TABLE duty_acceptance ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_acceptance FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON duty_acceptance FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON duty_acceptance FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id AND a.state IN ('drafting', 'proposed', 'countered'))
);
CREATE POLICY takes_back ON duty_acceptance FOR DELETE USING (
  member_id = app_member()
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id AND a.state IN ('drafting', 'proposed', 'countered'))
);

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON duty_acceptance TO %I', current_setting('portal.app_role'));
END $$;
