-- An agreement may be signed by hand: a party uploads a scan of the signed paper and says who signed it, where and on which
-- day; every party attests to that scan by an intent of its own, and then it counts as signed.
CREATE TYPE "paper_scan_state" AS ENUM ('open', 'accepted', 'refused', 'voided');

CREATE TABLE "paper_scan" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "sent_sha256" TEXT NOT NULL,
    "state" "paper_scan_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "refused_member_id" UUID,
    "refused_by_id" UUID,
    "refused_by_name" TEXT,
    "refusal_reason" TEXT,

    CONSTRAINT "paper_scan_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "paper_scan_digests_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "sent_sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "paper_scan_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "paper_scan_closed_check" CHECK (("state" = 'open') = ("closed_at" IS NULL)),
    CONSTRAINT "paper_scan_refused_check" CHECK (
      num_nonnulls("refused_member_id", "refused_by_id", "refused_by_name", "refusal_reason")
        = CASE WHEN "state" = 'refused' THEN 4 ELSE 0 END
    ),
    CONSTRAINT "paper_scan_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "paper_scan_revision_id_agreement_id_partnership_id_fkey" FOREIGN KEY ("revision_id", "agreement_id", "partnership_id") REFERENCES "agreement_revision"("id", "agreement_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "paper_scan_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "paper_scan_id_agreement_id_key" ON "paper_scan"("id", "agreement_id");
CREATE UNIQUE INDEX "paper_scan_file_id_key" ON "paper_scan"("file_id");
CREATE INDEX "paper_scan_agreement_id_idx" ON "paper_scan"("agreement_id");
-- One scan of an agreement waits at a time: of two that are sent at once, one is kept.
CREATE UNIQUE INDEX "paper_scan_agreement_id_open_key" ON "paper_scan"("agreement_id") WHERE "state" = 'open';

CREATE TABLE "hand_signature" (
    "id" UUID NOT NULL,
    "scan_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "signed_on" DATE NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "hand_signature_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "hand_signature_scan_id_agreement_id_fkey" FOREIGN KEY ("scan_id", "agreement_id") REFERENCES "paper_scan"("id", "agreement_id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "hand_signature_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signature"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "hand_signature_scan_id_signature_id_key" ON "hand_signature"("scan_id", "signature_id");
CREATE INDEX "hand_signature_signature_id_idx" ON "hand_signature"("signature_id");

-- Who attests to a scan says so by an intent, as who signs does. A scan that was refused is followed by another, so that one
-- signatory may attest more than once: to one scan once, and each party once.
ALTER TABLE "signing_intent" ADD COLUMN "scan_id" UUID;
ALTER TABLE "signing_intent" ADD CONSTRAINT "signing_intent_scan_id_agreement_id_fkey" FOREIGN KEY ("scan_id", "agreement_id") REFERENCES "paper_scan"("id", "agreement_id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "signing_intent_signature_id_used_key";
CREATE UNIQUE INDEX "signing_intent_signature_id_used_key" ON "signing_intent"("signature_id") WHERE "used_at" IS NOT NULL AND "scan_id" IS NULL;
CREATE UNIQUE INDEX "signing_intent_scan_id_member_id_used_key" ON "signing_intent"("scan_id", "member_id") WHERE "used_at" IS NOT NULL;

-- A scan is uploaded by whom a party asked to sign, for the text that is frozen, and only while nobody has signed it on the
-- portal.
ALTER TABLE paper_scan ENABLE ROW LEVEL SECURITY;
ALTER TABLE paper_scan FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON paper_scan FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY uploads ON paper_scan FOR INSERT WITH CHECK (
  (uploaded_by_id, member_id) = (app_user(), app_member())
  AND state = 'open'
  AND EXISTS (
    SELECT FROM agreement a WHERE a.id = agreement_id AND a.state = 'signing' AND a.frozen_revision_id = paper_scan.revision_id
  )
  AND EXISTS (
    SELECT FROM signature s
    WHERE s.agreement_id = paper_scan.agreement_id AND s.revision_id = paper_scan.revision_id AND s.voided_at IS NULL
      AND (s.user_id, s.member_id) = (app_user(), app_member())
  )
  AND NOT EXISTS (
    SELECT FROM signature s
    WHERE s.agreement_id = paper_scan.agreement_id AND s.voided_at IS NULL AND s.state = 'signed'
  )
  AND EXISTS (
    SELECT FROM stored_file f
    WHERE f.id = file_id AND f.sha256 = paper_scan.sha256
      AND (f.member_id, f.partnership_id) = (paper_scan.member_id, paper_scan.partnership_id)
  )
);
CREATE POLICY closes ON paper_scan FOR UPDATE USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));

-- A scan stays as it was uploaded and is closed once: accepted when every party has attested, refused by a party of it.
CREATE FUNCTION guard_paper_scan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closing CONSTANT text[] := ARRAY[
    'state', 'version', 'closed_at', 'refused_member_id', 'refused_by_id', 'refused_by_name', 'refusal_reason'
  ];
BEGIN
  IF OLD.state <> 'open' OR to_jsonb(OLD) - closing IS DISTINCT FROM to_jsonb(NEW) - closing THEN
    RAISE EXCEPTION 'paper_scan is append-only';
  END IF;
  IF NEW.state = 'accepted' AND EXISTS (
    SELECT FROM partnership p CROSS JOIN LATERAL unnest(p.party_ids) AS party
    WHERE p.id = OLD.partnership_id AND NOT EXISTS (
      SELECT FROM signing_intent i WHERE i.scan_id = OLD.id AND i.member_id = party AND i.used_at IS NOT NULL
    )
  ) THEN
    RAISE EXCEPTION 'paper_scan is accepted when every party has attested to it';
  END IF;
  IF NEW.state = 'refused' AND (NEW.refused_by_id, NEW.refused_member_id) IS DISTINCT FROM (app_user(), app_member()) THEN
    RAISE EXCEPTION 'paper_scan is refused by who says why';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_scan_stands BEFORE UPDATE ON paper_scan
  FOR EACH ROW EXECUTE FUNCTION guard_paper_scan();
CREATE TRIGGER paper_scan_stays BEFORE DELETE ON paper_scan
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whose hand signed is said with the scan, of people who were asked to sign this very text, and never changes.
ALTER TABLE hand_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON hand_signature FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY says ON hand_signature FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM paper_scan p JOIN signature s ON s.revision_id = p.revision_id AND s.agreement_id = p.agreement_id
  WHERE p.id = scan_id AND p.state = 'open' AND (p.uploaded_by_id, p.member_id) = (app_user(), app_member())
    AND s.id = signature_id AND s.voided_at IS NULL
));
CREATE TRIGGER hand_signature_stands BEFORE UPDATE OR DELETE ON hand_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- On the portal only its signatory moves a signature, and not while a scan waits; by hand it is moved by whoever attests last,
-- and only where every party has attested to a scan that names it. All else is as it was.
CREATE OR REPLACE FUNCTION guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  voiding CONSTANT text[] := ARRAY['voided_at', 'void_reason', 'version'];
  acting CONSTANT text[] := voiding || ARRAY[
    'state', 'typed_name', 'capacity', 'consent_digest', 'viewed_at', 'signed_at', 'declined_at', 'decline_reason'
  ];
  moves CONSTANT boolean := to_jsonb(OLD) - voiding IS DISTINCT FROM to_jsonb(NEW) - voiding;
BEGIN
  IF OLD.voided_at IS NOT NULL
    OR moves AND OLD.state IN ('signed', 'signed_by_hand', 'declined')
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

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON paper_scan TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON hand_signature TO %I', current_setting('portal.app_role'));
END $$;
