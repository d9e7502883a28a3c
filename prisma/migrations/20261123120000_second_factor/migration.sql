-- A second proof beside the password: a code app with its recovery codes, and passkeys. Secrets are sealed or hashed; a
-- person sees and changes only their own, and who is about to sign in is nobody yet.
CREATE TABLE "code_app" (
    "user_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "used_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "code_app_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "code_app_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "recovery_code_user_id_digest_key" ON "recovery_code"("user_id", "digest");

CREATE TABLE "pending_sign_in" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "pending_sign_in_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "pending_sign_in_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "pending_sign_in_token_digest_key" ON "pending_sign_in"("token_digest");
CREATE INDEX "pending_sign_in_user_id_idx" ON "pending_sign_in"("user_id");

CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sign_count" BIGINT NOT NULL,
    "transports" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

CREATE TABLE "passkey_offer" (
    "user_id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_offer_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "passkey_offer_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

DO $$
DECLARE
  own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['code_app', 'recovery_code', 'passkey', 'passkey_offer', 'pending_sign_in'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', own);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', own, current_setting('portal.app_role'));
  END LOOP;
  FOREACH own IN ARRAY ARRAY['code_app', 'recovery_code', 'passkey', 'passkey_offer'] LOOP
    EXECUTE format('CREATE POLICY writes ON %I FOR ALL USING (app_system() OR user_id = app_user())', own);
  END LOOP;
END $$;
CREATE POLICY writes ON pending_sign_in FOR ALL USING (app_system());
