-- An agreement in force may rest, go on, and end once. All else of it stays as it was signed.
ALTER TABLE "agreement"
  ADD COLUMN "ended_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "agreement_ended_check" CHECK (("state" IN ('completed', 'terminated')) = ("ended_at" IS NOT NULL));

-- An amendment in force moves no more: it ends with the agreement that it changed.
CREATE FUNCTION guard_concluded_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'version', 'ended_at'];
BEGIN
  IF OLD.amends_id IS NOT NULL
    OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.state, NEW.state) NOT IN (
      ('in_force', 'suspended'), ('in_force', 'completed'), ('in_force', 'terminated'),
      ('suspended', 'in_force'), ('suspended', 'terminated')
    )
  THEN
    RAISE EXCEPTION 'agreement is append-only once it was signed';
  END IF;
  IF EXISTS (SELECT FROM agreement a WHERE a.amends_id = OLD.id AND a.state = 'signing') THEN
    RAISE EXCEPTION 'agreement stands while a change of it is being signed';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER agreement_stands ON agreement;
CREATE TRIGGER agreement_stands BEFORE UPDATE ON agreement
  FOR EACH ROW WHEN (
    OLD.state IN ('in_force', 'suspended', 'completed', 'terminated') AND OLD IS DISTINCT FROM NEW
  ) EXECUTE FUNCTION guard_concluded_agreement();

-- What a party says about going on.
CREATE TYPE "notice_kind" AS ENUM ('pause', 'resume', 'end_with_notice', 'end_by_consent', 'end_for_cause');
CREATE TYPE "notice_state" AS ENUM ('given', 'agreed', 'refused', 'withdrawn', 'lapsed', 'taken_effect');
CREATE TYPE "notice_answer_kind" AS ENUM ('agrees', 'refuses', 'sees_otherwise');

CREATE TABLE "agreement_notice" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "state" "notice_state" NOT NULL DEFAULT 'given',
    "version" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL,
    "on_date" DATE,
    "notice_days" INTEGER,
    "given_by_id" UUID NOT NULL,
    "given_by_name" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_notice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "agreement_notice_day_check" CHECK (
      "kind" = 'pause' OR ("kind" IN ('end_with_notice', 'end_by_consent')) = ("on_date" IS NOT NULL)
    ),
    CONSTRAINT "agreement_notice_days_check" CHECK (("kind" = 'end_with_notice') = ("notice_days" IS NOT NULL)),
    CONSTRAINT "agreement_notice_settled_check" CHECK (("state" IN ('given', 'agreed')) = ("settled_at" IS NULL))
);
CREATE UNIQUE INDEX "agreement_notice_id_partnership_id_key" ON "agreement_notice"("id", "partnership_id");
CREATE INDEX "agreement_notice_agreement_id_idx" ON "agreement_notice"("agreement_id");
-- One open notice of a kind and a party at a time: of two that are sent at once, one is given.
CREATE UNIQUE INDEX "agreement_notice_agreement_id_member_id_kind_given_key" ON "agreement_notice"("agreement_id", "member_id", "kind") WHERE "state" = 'given';
ALTER TABLE "agreement_notice" ADD CONSTRAINT "agreement_notice_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "notice_answer" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "notice_answer_kind" NOT NULL,
    "words" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_answer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notice_answer_notice_id_member_id_key" ON "notice_answer"("notice_id", "member_id");
ALTER TABLE "notice_answer" ADD CONSTRAINT "notice_answer_notice_id_partnership_id_fkey" FOREIGN KEY ("notice_id", "partnership_id") REFERENCES "agreement_notice"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE agreement_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON agreement_notice FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON agreement_notice FOR INSERT WITH CHECK (
  member_id = app_member() AND state = 'given' AND EXISTS (
    SELECT FROM agreement a WHERE a.id = agreement_id AND a.amends_id IS NULL AND a.state IN ('in_force', 'suspended')
  )
);
CREATE POLICY moves ON agreement_notice FOR UPDATE USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));

-- A notice stays as it was given. Its giver alone takes it back, another party alone agrees or refuses.
CREATE FUNCTION guard_notice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'version', 'settled_at'];
BEGIN
  IF OLD.state NOT IN ('given', 'agreed') OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'agreement_notice is append-only';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.member_id IS DISTINCT FROM app_member()
    OR NEW.state IN ('agreed', 'refused') AND OLD.member_id IS NOT DISTINCT FROM app_member()
  THEN
    RAISE EXCEPTION 'agreement_notice is not theirs to settle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_notice_stands BEFORE UPDATE ON agreement_notice
  FOR EACH ROW EXECUTE FUNCTION guard_notice();

ALTER TABLE notice_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON notice_answer FOR SELECT USING (EXISTS (SELECT FROM agreement_notice n WHERE n.id = notice_id));
CREATE POLICY adds ON notice_answer FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (SELECT FROM agreement_notice n WHERE n.id = notice_id AND n.member_id <> notice_answer.member_id)
);

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON agreement_notice TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON notice_answer TO %I', current_setting('portal.app_role'));
END $$;
