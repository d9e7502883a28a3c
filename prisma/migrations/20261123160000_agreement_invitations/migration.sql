-- An organisation that is not here yet may be asked to agree: by mail to one address, with what is to be agreed on. The
-- partnership and the agreement are made by whoever accepts, so that nothing of them exists before.
CREATE TYPE "agreement_invitation_state" AS ENUM ('sent', 'accepted', 'declined', 'withdrawn');

CREATE TABLE "agreement_invitation" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "member_kind" "member_kind" NOT NULL,
    "member_name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "state" "agreement_invitation_state" NOT NULL DEFAULT 'sent',
    "version" INTEGER NOT NULL DEFAULT 1,
    "token_digest" TEXT NOT NULL,
    "times_sent" INTEGER NOT NULL DEFAULT 1,
    "invited_by_id" UUID NOT NULL,
    "invited_by_name" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "accepted_member_id" UUID,
    "agreement_id" UUID,
    "partnership_id" UUID,

    CONSTRAINT "agreement_invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "agreement_invitation_closed_check" CHECK (("state" = 'sent') = ("closed_at" IS NULL)),
    CONSTRAINT "agreement_invitation_accepted_check" CHECK (
      num_nonnulls("accepted_by_id", "accepted_member_id", "agreement_id", "partnership_id") = CASE WHEN "state" = 'accepted' THEN 4 ELSE 0 END
    )
);
CREATE UNIQUE INDEX "agreement_invitation_token_digest_key" ON "agreement_invitation"("token_digest");
CREATE UNIQUE INDEX "agreement_invitation_agreement_id_partnership_id_key" ON "agreement_invitation"("agreement_id", "partnership_id");
CREATE INDEX "agreement_invitation_member_id_idx" ON "agreement_invitation"("member_id");
CREATE INDEX "agreement_invitation_email_idx" ON "agreement_invitation"("email");
-- One open invitation of a member to one address: of two that are sent at once, one is.
CREATE UNIQUE INDEX "agreement_invitation_member_id_email_sent_key" ON "agreement_invitation"("member_id", "email") WHERE "state" = 'sent';
ALTER TABLE "agreement_invitation" ADD CONSTRAINT "agreement_invitation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "agreement_invitation" ADD CONSTRAINT "agreement_invitation_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The confirmed address of whoever acts; null for visitors and jobs.
CREATE FUNCTION app_email() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT u.email FROM "user" u WHERE u.id = app_user() AND u.email_confirmed_at IS NOT NULL AND u.closed_at IS NULL);

-- Its sender's side and the owner of the address see it; nobody else, also with the link in hand.
ALTER TABLE agreement_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON agreement_invitation FOR SELECT
  USING (member_id = app_member() OR email = app_email() OR app_system());
CREATE POLICY adds ON agreement_invitation FOR INSERT WITH CHECK (member_id = app_member() AND state = 'sent');
CREATE POLICY changes ON agreement_invitation FOR UPDATE
  USING (member_id = app_member() OR email = app_email() OR app_system());
-- The portal forgets what came to nothing: the address in it belongs to somebody who never came.
CREATE POLICY forgets ON agreement_invitation FOR DELETE USING (app_system() AND state <> 'accepted');

-- What was asked stays as it was asked, and to whom. It is accepted by the owner of the address alone, sent again and
-- withdrawn by its sender's side alone, and once it is closed it never opens again.
CREATE FUNCTION guard_agreement_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY[
    'state', 'version', 'token_digest', 'times_sent', 'invited_by_id', 'invited_by_name', 'sent_at', 'ends_at',
    'closed_at', 'accepted_by_id', 'accepted_member_id', 'agreement_id', 'partnership_id'
  ];
BEGIN
  IF OLD.state <> 'sent' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'agreement_invitation is append-only';
  END IF;
  IF NEW.state = 'accepted' AND (
    OLD.email IS DISTINCT FROM app_email()
    OR (NEW.accepted_by_id, NEW.accepted_member_id) IS DISTINCT FROM (app_user(), app_member())
    OR OLD.member_id = app_member()
  ) THEN
    RAISE EXCEPTION 'agreement_invitation is accepted by whom it was sent to';
  END IF;
  IF NEW.state IN ('sent', 'withdrawn') AND OLD.member_id IS DISTINCT FROM app_member() THEN
    RAISE EXCEPTION 'agreement_invitation belongs to its sender';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_invitation_stands BEFORE UPDATE ON agreement_invitation
  FOR EACH ROW EXECUTE FUNCTION guard_agreement_invitation();

-- Addresses that want no invitation any more, as keyed digests: the portal can honour the wish and cannot read it out.
CREATE TABLE "refused_address" (
    "digest" TEXT NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_address_pkey" PRIMARY KEY ("digest")
);
ALTER TABLE refused_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE refused_address FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON refused_address FOR ALL USING (app_system());

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_invitation TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON refused_address TO %I', current_setting('portal.app_role'));
END $$;
