-- A second proof begins with a link to the person's own mailbox: a password alone never makes one.
CREATE TABLE "set_up_link" (
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "return_to" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "set_up_link_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "set_up_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "set_up_link_token_digest_key" ON "set_up_link"("token_digest");

ALTER TABLE set_up_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE set_up_link FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON set_up_link FOR ALL USING (app_system() OR user_id = app_user());

-- What was begun before by a password alone is begun again.
ALTER TABLE code_app NO FORCE ROW LEVEL SECURITY;
DELETE FROM code_app WHERE confirmed_at IS NULL;
ALTER TABLE code_app FORCE ROW LEVEL SECURITY;

-- The table's policy lets a person write their own code app; that no code of theirs skips the mailbox is guarded here.
CREATE FUNCTION guard_code_app() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app_system() AND NOT EXISTS (
    SELECT FROM set_up_link l WHERE l.user_id = NEW.user_id AND l.confirmed_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'code_app begins with a mailed link';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER code_app_begins BEFORE INSERT ON code_app
  FOR EACH ROW EXECUTE FUNCTION guard_code_app();
CREATE TRIGGER code_app_confirmed BEFORE UPDATE ON code_app
  FOR EACH ROW WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION guard_code_app();

-- An offer belongs to the browser in which the second proof was given; those of before last ten minutes at most.
ALTER TABLE passkey_offer NO FORCE ROW LEVEL SECURITY;
DELETE FROM passkey_offer;
ALTER TABLE passkey_offer FORCE ROW LEVEL SECURITY;
ALTER TABLE "passkey_offer" ADD COLUMN "session_id" UUID NOT NULL;

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON set_up_link TO %I', current_setting('portal.app_role'));
END $$;
