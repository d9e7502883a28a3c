-- The side that asks may write the first text before the other one is here. It does so in a partnership of its own with a
-- party that is awaited: an id that is nobody's, under which no one acts. Nothing ever leaves it: who accepts an invitation
-- gets a partnership and an agreement of their own, made from what was offered.
ALTER TABLE "partnership" ADD COLUMN "awaited_id" UUID;
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_awaited_check" CHECK ("awaited_id" = ANY ("party_ids"));

-- Whoever should come to have that id all the same sees nothing.
CREATE POLICY awaited_sees_nothing ON partnership AS RESTRICTIVE FOR ALL
  USING (awaited_id IS NULL OR awaited_id IS DISTINCT FROM app_member());

-- What waits for somebody is written and withdrawn, and never handed over to nobody.
CREATE FUNCTION guard_first_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM partnership p WHERE p.id = NEW.partnership_id AND p.awaited_id IS NOT NULL) THEN
    RAISE EXCEPTION 'agreement waits for a party that is not here';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_has_parties BEFORE INSERT OR UPDATE OF state ON agreement
  FOR EACH ROW WHEN (NEW.state NOT IN ('drafting', 'withdrawn')) EXECUTE FUNCTION guard_first_text();

-- The text that goes with an invitation, as it was offered: whoever accepts gets this one, whatever is written later. It
-- lies apart from the invitation, which the owner of the address may read.
CREATE TABLE "offered_text" (
    "invitation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "terms" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "offered_by_id" UUID NOT NULL,
    "offered_by_name" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offered_text_pkey" PRIMARY KEY ("invitation_id")
);
CREATE UNIQUE INDEX "agreement_invitation_id_member_id_key" ON "agreement_invitation"("id", "member_id");
CREATE UNIQUE INDEX "offered_text_invitation_id_member_id_key" ON "offered_text"("invitation_id", "member_id");
CREATE INDEX "offered_text_agreement_id_idx" ON "offered_text"("agreement_id");
-- It is forgotten with an invitation that came to nothing.
ALTER TABLE "offered_text" ADD CONSTRAINT "offered_text_invitation_id_member_id_fkey" FOREIGN KEY ("invitation_id", "member_id") REFERENCES "agreement_invitation"("id", "member_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "offered_text" ADD CONSTRAINT "offered_text_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Its author's side alone reads it, also once the invitation was accepted: what the other side reads is its agreement. It
-- is offered and changed with an invitation that waits, of a draft of one's own.
ALTER TABLE offered_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE offered_text FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON offered_text FOR SELECT USING (member_id = app_member() OR app_system());
CREATE POLICY adds ON offered_text FOR INSERT WITH CHECK (
  member_id = app_member() AND offered_by_id = app_user()
  AND EXISTS (SELECT FROM agreement_invitation i WHERE i.id = invitation_id AND i.state = 'sent')
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id AND a.holder_id = app_member() AND a.state = 'drafting')
);
CREATE POLICY changes ON offered_text FOR UPDATE USING (
  member_id = app_member()
  AND EXISTS (SELECT FROM agreement_invitation i WHERE i.id = invitation_id AND i.state = 'sent')
) WITH CHECK (
  member_id = app_member() AND offered_by_id = app_user()
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id AND a.holder_id = app_member() AND a.state = 'drafting')
);

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON offered_text TO %I', current_setting('portal.app_role'));
  EXECUTE format('REVOKE DELETE ON offered_text FROM %I', current_setting('portal.app_role'));
END $$;
