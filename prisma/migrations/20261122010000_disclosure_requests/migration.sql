-- What the terms leave to consent is asked of the other parties in writing, and their answers are kept.
CREATE TYPE "disclosure_request_state" AS ENUM ('asked', 'granted', 'refused', 'withdrawn', 'expired', 'revoked');

CREATE TABLE "disclosure_request" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" "disclosure_request_state" NOT NULL DEFAULT 'asked',
    "version" INTEGER NOT NULL DEFAULT 1,
    "subject" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "until" DATE,
    "answer_by" DATE NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "granted_scope" TEXT,
    "granted_until" DATE,
    "granted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "disclosure_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "disclosure_request_scope_check" CHECK ("scope" IN ('anonymised', 'named')),
    -- A consent is never wider than what was asked for, nor longer.
    CONSTRAINT "disclosure_request_granted_scope_check" CHECK (
        "granted_scope" IN ('anonymised', "scope")
    ),
    CONSTRAINT "disclosure_request_granted_until_check" CHECK (
        "granted_at" IS NULL OR "until" IS NULL OR coalesce("granted_until" <= "until", false)
    ),
    CONSTRAINT "disclosure_request_granted_check" CHECK (
        ("granted_at" IS NULL) = ("granted_scope" IS NULL)
        AND ("state" NOT IN ('granted', 'revoked') OR "granted_at" IS NOT NULL)
        AND ("state" NOT IN ('asked', 'refused', 'withdrawn') OR "granted_at" IS NULL)
    ),
    CONSTRAINT "disclosure_request_closed_check" CHECK (("state" IN ('asked', 'granted')) = ("closed_at" IS NULL))
);
CREATE UNIQUE INDEX "disclosure_request_id_partnership_id_key" ON "disclosure_request"("id", "partnership_id");
CREATE INDEX "disclosure_request_partnership_id_idx" ON "disclosure_request"("partnership_id");

CREATE TABLE "disclosure_answer" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "scope" TEXT,
    "until" DATE,
    "words" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_name" TEXT,
    "revoke_reason" TEXT,

    CONSTRAINT "disclosure_answer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "disclosure_answer_scope_check" CHECK ("scope" IN ('anonymised', 'named')),
    -- A no says why. Only a yes can be taken back, and that says why too.
    CONSTRAINT "disclosure_answer_reason_check" CHECK ("scope" IS NOT NULL OR "words" <> ''),
    CONSTRAINT "disclosure_answer_revoked_check" CHECK (
        num_nonnulls("revoked_at", "revoked_by_name", "revoke_reason") IN (0, 3)
        AND ("revoked_at" IS NULL OR "scope" IS NOT NULL)
    )
);
CREATE UNIQUE INDEX "disclosure_answer_request_id_member_id_key" ON "disclosure_answer"("request_id", "member_id");

ALTER TABLE "disclosure_request" ADD CONSTRAINT "disclosure_request_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "disclosure_answer" ADD CONSTRAINT "disclosure_answer_request_id_partnership_id_fkey" FOREIGN KEY ("request_id", "partnership_id") REFERENCES "disclosure_request"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The parties see what was asked and answered between them. Each asks and answers in its own name only.
ALTER TABLE disclosure_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure_request FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON disclosure_request FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON disclosure_request FOR INSERT WITH CHECK (
  (member_id = app_member() OR app_system())
  AND state = 'asked'
  AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
);
CREATE POLICY changes ON disclosure_request FOR UPDATE USING (
  EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
);

ALTER TABLE disclosure_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON disclosure_answer FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON disclosure_answer FOR INSERT WITH CHECK (
  member_id = app_member()
  AND revoked_at IS NULL
  AND EXISTS (
    SELECT FROM disclosure_request r WHERE r.id = request_id AND r.state = 'asked' AND r.member_id <> app_member()
  )
);
CREATE POLICY changes ON disclosure_answer FOR UPDATE USING (
  member_id = app_member()
  AND EXISTS (SELECT FROM disclosure_request r WHERE r.id = request_id AND r.state = 'granted')
);

-- What was asked stays as it was asked. Who asks may take it back, the others alone say yes or no, only the portal lets
-- it expire; and there is no yes before every other party has given one.
CREATE FUNCTION guard_disclosure_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY[
    'state', 'version', 'reminded_at', 'granted_scope', 'granted_until', 'granted_at', 'closed_at'
  ];
BEGIN
  IF OLD.closed_at IS NOT NULL
    OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR OLD.granted_at IS NOT NULL
      AND (OLD.granted_scope, OLD.granted_until, OLD.granted_at)
        IS DISTINCT FROM (NEW.granted_scope, NEW.granted_until, NEW.granted_at)
  THEN
    RAISE EXCEPTION 'disclosure_request is append-only';
  END IF;
  IF NEW.state = OLD.state THEN
    IF NOT app_system() THEN
      RAISE EXCEPTION 'disclosure_request is moved by its events only';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state = 'expired' AND app_system()
    OR NEW.state = 'withdrawn' AND OLD.state = 'asked' AND OLD.member_id = app_member()
    OR NEW.state = 'refused' AND OLD.state = 'asked' AND OLD.member_id <> app_member()
    OR NEW.state = 'revoked' AND OLD.state = 'granted' AND OLD.member_id <> app_member()
    OR NEW.state = 'granted' AND OLD.state = 'asked' AND OLD.member_id <> app_member() AND NOT EXISTS (
      SELECT FROM partnership p, unnest(p.party_ids) party
      WHERE p.id = OLD.partnership_id AND party <> OLD.member_id AND NOT EXISTS (
        SELECT FROM disclosure_answer a
        WHERE a.request_id = OLD.id AND a.member_id = party AND a.scope IS NOT NULL AND a.revoked_at IS NULL
      )
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'disclosure_request is not moved by this party';
END $$;
CREATE TRIGGER disclosure_request_stands BEFORE UPDATE ON disclosure_request
  FOR EACH ROW EXECUTE FUNCTION guard_disclosure_request();

-- An answer stands as it was given; it is taken back once, for the future.
CREATE TRIGGER disclosure_answer_stands BEFORE UPDATE ON disclosure_answer
  FOR EACH ROW WHEN (
    OLD.revoked_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['revoked_at', 'revoked_by_name', 'revoke_reason']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['revoked_at', 'revoked_by_name', 'revoke_reason']
  ) EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  EXECUTE format(
    'GRANT SELECT, INSERT, UPDATE ON disclosure_request, disclosure_answer TO %I', current_setting('portal.app_role')
  );
END $$;
