-- What a signatory is about to sign, said in one text before the act and signed once within minutes; the points they accept,
-- kept for ever under their digest; and how many of a party's signatories sign, and in which order.
CREATE TABLE "consent_text" (
    "digest" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_text_pkey" PRIMARY KEY ("digest"),
    CONSTRAINT "consent_text_digest_check" CHECK ("digest" = encode(sha256(convert_to("text", 'UTF8')), 'hex'))
);

CREATE TYPE "signing_method" AS ENUM ('password_totp', 'password_recovery', 'passkey');

CREATE TABLE "signing_intent" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "consent_digest" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "method" "signing_method",
    "credential_id" TEXT,
    "public_key" BYTEA,
    "authenticator_data" BYTEA,
    "client_data" BYTEA,
    "assertion" BYTEA,

    CONSTRAINT "signing_intent_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "signing_intent_digest_check" CHECK ("digest" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
    CONSTRAINT "signing_intent_used_check" CHECK (("used_at" IS NULL) = ("method" IS NULL)),
    CONSTRAINT "signing_intent_passkey_check" CHECK (
      num_nonnulls("credential_id", "public_key", "authenticator_data", "client_data", "assertion")
        = CASE WHEN "method" = 'passkey' THEN 5 ELSE 0 END
    ),
    CONSTRAINT "signing_intent_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "signing_intent_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signature"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "signing_intent_consent_digest_fkey" FOREIGN KEY ("consent_digest") REFERENCES "consent_text"("digest") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "signing_intent_digest_key" ON "signing_intent"("digest");
-- A signature rests on one intent.
CREATE UNIQUE INDEX "signing_intent_signature_id_used_key" ON "signing_intent"("signature_id") WHERE "used_at" IS NOT NULL;
CREATE INDEX "signing_intent_agreement_id_idx" ON "signing_intent"("agreement_id");

-- The points that were accepted before they were kept here. Their digest stands with every signature of that time.
INSERT INTO consent_text (digest, locale, text, kept_at)
SELECT encode(sha256(convert_to(said, 'UTF8')), 'hex'), 'en', said, now()
FROM (VALUES ('This is an electronic signature. With it you intend to bind the organisation for which you sign.

You confirm that you have read this agreement and that you are allowed to sign for this organisation.

You sign exactly the text that is shown, whose fingerprint is printed with it. A later change to the text can be detected.

We record your name, email address and role, the time, and that you gave your password again just before.

Every party to the agreement receives this record. The secretariat has no page that shows it.

Some documents and some countries ask for more than this signature. They may ask for handwriting, a witness, a stamp, registration or a qualified electronic signature. If you are not sure, ask a lawyer before you sign.

You can recall the signing, with a reason, until all parties have signed. After that, the agreement can be changed or ended only in the way it says.

When all have signed, we tell you by email. You can then download the agreement with its record, keep it and print it. You need a browser and nothing else.

The organisation that runs the network is not a party to this agreement and gives no legal advice.')) AS points (said);

ALTER TABLE consent_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_text FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON consent_text FOR SELECT USING (true);
CREATE POLICY adds ON consent_text FOR INSERT WITH CHECK (app_system() OR app_user() IS NOT NULL);
CREATE TRIGGER consent_text_stands BEFORE UPDATE OR DELETE ON consent_text
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An intent is its signatory's own affair until it was signed; then all parties see what was signed.
ALTER TABLE signing_intent ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_intent FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON signing_intent FOR SELECT USING (
  EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
  AND (used_at IS NOT NULL OR app_system() OR (user_id, member_id) = (app_user(), app_member()))
);
CREATE POLICY states ON signing_intent FOR INSERT WITH CHECK (
  (user_id, member_id) = (app_user(), app_member())
  AND used_at IS NULL
  AND EXISTS (
    SELECT FROM signature s
    WHERE s.id = signature_id AND s.agreement_id = signing_intent.agreement_id AND s.voided_at IS NULL
      AND (s.user_id, s.member_id) = (app_user(), app_member())
  )
);
CREATE POLICY uses ON signing_intent FOR UPDATE USING ((user_id, member_id) = (app_user(), app_member()));
CREATE TRIGGER signing_intent_stands BEFORE UPDATE ON signing_intent
  FOR EACH ROW WHEN (
    OLD.used_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['used_at', 'method', 'credential_id', 'public_key', 'authenticator_data', 'client_data', 'assertion']
      IS DISTINCT FROM
      to_jsonb(NEW) - ARRAY['used_at', 'method', 'credential_id', 'public_key', 'authenticator_data', 'client_data', 'assertion']
  ) EXECUTE FUNCTION refuse_change();

-- Both are frozen with the text: whoever changes them later changes the next signing.
ALTER TABLE "member" ADD COLUMN "signatures_needed" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "member" ADD CONSTRAINT "member_signatures_needed_check" CHECK ("signatures_needed" IN (1, 2));
ALTER TABLE "signature" ADD COLUMN "turn" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "signature" ADD COLUMN "party_signatures" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "signature" ADD CONSTRAINT "signature_turn_check" CHECK ("turn" > 0 AND "party_signatures" IN (1, 2));

DO $$
DECLARE
  app CONSTANT text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON signing_intent TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON consent_text TO %I', app);
END $$;
