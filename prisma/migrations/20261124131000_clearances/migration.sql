-- After the end of an agreement each party says what became of what it holds of the others, and the others confirm or question it.
CREATE TYPE "clearance_state" AS ENUM ('due', 'stated', 'questioned', 'kept', 'confirmed');

CREATE TABLE "clearance" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" "clearance_state" NOT NULL DEFAULT 'due',
    "version" INTEGER NOT NULL DEFAULT 1,
    "due_on" DATE NOT NULL,
    "kept_until" DATE,
    "reminded_on" DATE,

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "clearance_kept_check" CHECK (("state" = 'kept') = ("kept_until" IS NOT NULL))
);
CREATE UNIQUE INDEX "clearance_agreement_id_member_id_key" ON "clearance"("agreement_id", "member_id");
CREATE UNIQUE INDEX "clearance_id_partnership_id_key" ON "clearance"("id", "partnership_id");
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "clearance_statement" (
    "id" UUID NOT NULL,
    "clearance_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "seen_to_by" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stated_by_id" UUID NOT NULL,
    "stated_by_name" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clearance_statement_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "clearance_statement_clearance_id_number_key" ON "clearance_statement"("clearance_id", "number");
CREATE UNIQUE INDEX "clearance_statement_id_partnership_id_key" ON "clearance_statement"("id", "partnership_id");
ALTER TABLE "clearance_statement" ADD CONSTRAINT "clearance_statement_clearance_id_partnership_id_fkey" FOREIGN KEY ("clearance_id", "partnership_id") REFERENCES "clearance"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "clearance_answer" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clearance_answer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "clearance_answer_kind_check" CHECK ("kind" IN ('confirms', 'questions')),
    -- Whoever questions a statement says what is unclear.
    CONSTRAINT "clearance_answer_words_check" CHECK ("kind" = 'confirms' OR "words" <> '')
);
CREATE UNIQUE INDEX "clearance_answer_statement_id_member_id_key" ON "clearance_answer"("statement_id", "member_id");
ALTER TABLE "clearance_answer" ADD CONSTRAINT "clearance_answer_statement_id_partnership_id_fkey" FOREIGN KEY ("statement_id", "partnership_id") REFERENCES "clearance_statement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The end of an agreement asks all its parties at once, whoever brings it about: nobody's clearance hangs on their own act.
ALTER TABLE clearance ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearance FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON clearance FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON clearance FOR INSERT WITH CHECK (
  state = 'due' AND EXISTS (
    SELECT FROM agreement a JOIN partnership p ON p.id = a.partnership_id
    WHERE a.id = agreement_id AND a.amends_id IS NULL AND a.state IN ('completed', 'terminated')
      AND member_id = ANY (p.party_ids)
  )
);
CREATE POLICY moves ON clearance FOR UPDATE USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));

-- Whose it is states, another party questions and confirms, and the portal alone asks again or reminds.
CREATE FUNCTION guard_clearance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'version', 'due_on', 'kept_until', 'reminded_on'];
BEGIN
  IF OLD.state = 'confirmed' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'clearance stands as it was settled';
  END IF;
  IF app_member() IS NOT NULL AND (
    OLD.due_on IS DISTINCT FROM NEW.due_on
    OR NEW.state = 'due'
    OR NEW.state = 'stated' AND OLD.member_id <> app_member()
    OR NEW.state IN ('questioned', 'kept', 'confirmed') AND OLD.member_id = app_member()
  ) THEN
    RAISE EXCEPTION 'clearance is not theirs to move';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clearance_stands BEFORE UPDATE ON clearance FOR EACH ROW EXECUTE FUNCTION guard_clearance();

ALTER TABLE clearance_statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearance_statement FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON clearance_statement FOR SELECT USING (EXISTS (SELECT FROM clearance c WHERE c.id = clearance_id));
CREATE POLICY adds ON clearance_statement FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (SELECT FROM clearance c WHERE c.id = clearance_id AND c.member_id = app_member())
);

ALTER TABLE clearance_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearance_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON clearance_answer FOR SELECT USING (EXISTS (SELECT FROM clearance_statement s WHERE s.id = statement_id));
CREATE POLICY adds ON clearance_answer FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (SELECT FROM clearance_statement s WHERE s.id = statement_id AND s.member_id <> app_member())
);

-- Agreements that have ended before there were clearances: their parties are asked too, with the same thirty days from now.
SELECT set_config('app.system', 'on', true);
INSERT INTO clearance (id, agreement_id, partnership_id, member_id, due_on)
SELECT gen_random_uuid(), a.id, a.partnership_id, party, CURRENT_DATE + 30
FROM agreement a JOIN partnership p ON p.id = a.partnership_id, unnest(p.party_ids) AS party
WHERE a.amends_id IS NULL AND a.state IN ('completed', 'terminated');
SELECT set_config('app.system', '', true);

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON clearance TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON clearance_statement, clearance_answer TO %I', current_setting('portal.app_role'));
END $$;
