-- A deputy signs in the place of a signatory of the same party who has not signed. Both sides see that it is another
-- person; why, and who said so, is the affair of that party alone. PostgreSQL lets the new state be used only after this
-- transaction: where it would be read now, the moment or the state's text stands for it.
ALTER TYPE "signature_state" ADD VALUE 'delegated';
ALTER TABLE "signature" ADD COLUMN "delegated_at" TIMESTAMPTZ(3);
ALTER TABLE "signature" ADD COLUMN "replaces_id" UUID;
ALTER TABLE "signature" ADD CONSTRAINT "signature_delegated_check" CHECK (("state"::text = 'delegated') = ("delegated_at" IS NOT NULL));
ALTER TABLE "signature" ADD CONSTRAINT "signature_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "signature"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "signature_replaces_id_key" ON "signature"("replaces_id");

-- Nobody is asked twice at one time, so that nobody signs twice for one party; who was replaced may be asked again.
DROP INDEX "signature_revision_id_member_id_user_id_key";
CREATE UNIQUE INDEX "signature_revision_id_member_id_user_id_key"
  ON "signature"("revision_id", "member_id", "user_id") WHERE voided_at IS NULL AND delegated_at IS NULL;

CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "delegated_by_id" UUID NOT NULL,
    "delegated_by_name" TEXT NOT NULL,
    "delegated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "delegation_reason_check" CHECK ("reason" <> ''),
    CONSTRAINT "delegation_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signature"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "delegation_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "delegation_signature_id_key" ON "delegation"("signature_id");
CREATE INDEX "delegation_agreement_id_member_id_idx" ON "delegation"("agreement_id", "member_id");

ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON delegation FOR SELECT USING (member_id = app_member() OR app_system());
CREATE POLICY adds ON delegation FOR INSERT WITH CHECK (
  (delegated_by_id, member_id) = (app_user(), app_member())
  AND EXISTS (
    SELECT FROM signature s
    WHERE s.id = signature_id AND s.delegated_at IS NOT NULL AND (s.agreement_id, s.member_id) = (delegation.agreement_id, app_member())
  )
);
CREATE TRIGGER delegation_stands BEFORE UPDATE OR DELETE ON delegation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who signs is fixed in the transaction that freezes the text. Later a party asks only somebody of its own who has the right
-- to sign, in the place of one who was replaced, with the same turn and the same number of signatures.
CREATE FUNCTION guard_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replaces_id IS NULL THEN
    IF EXISTS (
      SELECT FROM signature s
      WHERE s.agreement_id = NEW.agreement_id AND s.voided_at IS NULL
        AND s.xmin::text <> pg_current_xact_id()::xid::text
    ) THEN
      RAISE EXCEPTION 'signature is asked for when the text is frozen';
    END IF;
  ELSIF NEW.member_id IS DISTINCT FROM app_member()
    OR NOT EXISTS (
      SELECT FROM signature s
      WHERE s.id = NEW.replaces_id AND s.state = 'delegated' AND s.voided_at IS NULL
        AND (s.agreement_id, s.revision_id, s.member_id, s.turn, s.party_signatures)
          = (NEW.agreement_id, NEW.revision_id, NEW.member_id, NEW.turn, NEW.party_signatures)
        AND s.user_id <> NEW.user_id
    )
    OR NOT EXISTS (
      SELECT FROM representative r
      WHERE r.member_id = NEW.member_id AND r.user_id = NEW.user_id AND r.is_signatory AND r.ended_at IS NULL
    )
  THEN
    RAISE EXCEPTION 'signature is asked of a deputy in the place of a signatory of the same party';
  END IF;
  RETURN NULL;
END $$;
-- After the policies have seen the row, which alone say what a request may hold.
CREATE TRIGGER signature_asked AFTER INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION guard_request();

-- As before; and its signatory or an owner of the party delegates it, while no scan of the paper waits.
CREATE OR REPLACE FUNCTION guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  voiding CONSTANT text[] := ARRAY['voided_at', 'void_reason', 'version'];
  acting CONSTANT text[] := voiding || ARRAY[
    'state', 'typed_name', 'capacity', 'consent_digest', 'viewed_at', 'signed_at', 'declined_at', 'decline_reason',
    'delegated_at'
  ];
  delegating CONSTANT text[] := ARRAY['state', 'version', 'delegated_at'];
  moves CONSTANT boolean := to_jsonb(OLD) - voiding IS DISTINCT FROM to_jsonb(NEW) - voiding;
BEGIN
  IF OLD.voided_at IS NOT NULL
    OR moves AND OLD.state IN ('signed', 'signed_by_hand', 'declined', 'delegated')
    OR to_jsonb(OLD) - acting IS DISTINCT FROM to_jsonb(NEW) - acting
  THEN
    RAISE EXCEPTION 'signature is append-only';
  END IF;
  IF moves AND NEW.state = 'signed_by_hand' THEN
    IF to_jsonb(OLD) - ARRAY['state', 'version'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['state', 'version']
      OR NOT EXISTS (
        SELECT FROM hand_signature h JOIN paper_scan p ON p.id = h.scan_id
        WHERE h.signature_id = OLD.id AND p.state = 'accepted'
      )
    THEN
      RAISE EXCEPTION 'signature by hand is one that every party has attested to';
    END IF;
  ELSIF moves AND NEW.state = 'delegated' THEN
    IF to_jsonb(OLD) - delegating IS DISTINCT FROM to_jsonb(NEW) - delegating
      OR NEW.delegated_at IS NULL
      OR OLD.member_id IS DISTINCT FROM app_member()
      OR NOT EXISTS (
        SELECT FROM representative r
        WHERE r.member_id = OLD.member_id AND r.user_id = app_user() AND r.ended_at IS NULL
          AND (r.role = 'owner' OR r.is_signatory AND r.user_id = OLD.user_id)
      )
      OR NOT EXISTS (SELECT FROM agreement a WHERE a.id = OLD.agreement_id AND a.state = 'signing')
      OR EXISTS (SELECT FROM paper_scan p WHERE p.agreement_id = OLD.agreement_id AND p.state = 'open')
    THEN
      RAISE EXCEPTION 'signature is delegated by its signatory or an owner of its party, while the signing runs';
    END IF;
  ELSIF moves AND (OLD.user_id, OLD.member_id) IS DISTINCT FROM (app_user(), app_member()) THEN
    RAISE EXCEPTION 'signature belongs to its signatory';
  END IF;
  IF moves AND NEW.state = 'signed'
    AND EXISTS (SELECT FROM paper_scan p WHERE p.agreement_id = OLD.agreement_id AND p.state = 'open')
  THEN
    RAISE EXCEPTION 'signature on the portal waits for what becomes of the scan';
  END IF;
  IF (OLD.voided_at, OLD.void_reason) IS DISTINCT FROM (NEW.voided_at, NEW.void_reason)
    AND NOT EXISTS (SELECT FROM agreement a WHERE a.id = OLD.agreement_id AND a.state = 'signing')
  THEN
    RAISE EXCEPTION 'signature is void only while the signing runs';
  END IF;
  RETURN NEW;
END $$;
-- Who was replaced neither signs, attests, uploads nor asks any more, and nobody names their hand.
CREATE POLICY not_delegated ON signing_intent AS RESTRICTIVE FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM signature s WHERE s.id = signature_id AND s.delegated_at IS NULL)
);
CREATE POLICY not_delegated ON hand_signature AS RESTRICTIVE FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM signature s WHERE s.id = signature_id AND s.delegated_at IS NULL)
);
CREATE POLICY not_delegated ON paper_scan AS RESTRICTIVE FOR INSERT WITH CHECK (
  EXISTS (
    SELECT FROM signature s
    WHERE s.agreement_id = paper_scan.agreement_id AND s.voided_at IS NULL AND s.delegated_at IS NULL
      AND (s.user_id, s.member_id) = (app_user(), app_member())
  )
);
CREATE POLICY not_delegated ON signing_question AS RESTRICTIVE FOR INSERT WITH CHECK (
  EXISTS (
    SELECT FROM signature s
    WHERE s.agreement_id = signing_question.agreement_id AND s.voided_at IS NULL AND s.delegated_at IS NULL
      AND (s.user_id, s.member_id) = (app_user(), app_member())
  )
);

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON delegation TO %I', current_setting('portal.app_role'));
END $$;
