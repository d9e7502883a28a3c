-- That a problem is put right is said by one side and confirmed by the side that raised it. Some rules of disclosure hold
-- from then on, so it rests on both words and falls with either.
CREATE TYPE "remedy_state" AS ENUM ('said', 'confirmed', 'contested', 'withdrawn');

CREATE UNIQUE INDEX "problem_id_partnership_id_key" ON "problem"("id", "partnership_id");

CREATE TABLE "remedy" (
    "id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "remedy_state" NOT NULL DEFAULT 'said',
    "version" INTEGER NOT NULL DEFAULT 1,
    "remedied_on" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "said_by_name" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_name" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "remedy_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "remedy_confirmed_check" CHECK ("state" <> 'confirmed' OR num_nonnulls("confirmed_at", "confirmed_by_name") = 2),
    CONSTRAINT "remedy_closed_check" CHECK (
      num_nonnulls("closed_at", "closed_by_name") = CASE WHEN "state" IN ('contested', 'withdrawn') THEN 2 ELSE 0 END
    ),
    CONSTRAINT "remedy_reason_check" CHECK (("state" = 'contested') = ("reason" <> '')),
    CONSTRAINT "remedy_problem_id_partnership_id_fkey" FOREIGN KEY ("problem_id", "partnership_id") REFERENCES "problem"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "remedy_problem_id_number_key" ON "remedy"("problem_id", "number");
-- One at a time: of two that are said at once, one is.
CREATE UNIQUE INDEX "remedy_problem_id_open_key" ON "remedy"("problem_id") WHERE "state" IN ('said', 'confirmed');

CREATE TABLE "noted_problem" (
    "problem_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "remedied_on" DATE,

    CONSTRAINT "noted_problem_pkey" PRIMARY KEY ("problem_id"),
    CONSTRAINT "noted_problem_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "noted_problem_partnership_id_idx" ON "noted_problem"("partnership_id");

-- No problem that was raised before has both words.
SELECT set_config('app.system', 'on', true);
INSERT INTO noted_problem (problem_id, partnership_id) SELECT id, partnership_id FROM problem;
SELECT set_config('app.system', '', true);

-- All parties read it. Who raised a problem does not say that it is put right, and nobody speaks for another side.
ALTER TABLE remedy ENABLE ROW LEVEL SECURITY;
ALTER TABLE remedy FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON remedy FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON remedy FOR INSERT WITH CHECK (
  member_id = app_member() AND state = 'said'
  AND EXISTS (SELECT FROM problem p WHERE p.id = problem_id AND p.member_id <> app_member())
);
CREATE POLICY changes ON remedy FOR UPDATE USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));

CREATE FUNCTION remedy_of_both() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.problem_id, NEW.partnership_id, NEW.member_id, NEW.number, NEW.remedied_on, NEW.how, NEW.said_by_name, NEW.said_at)
    IS DISTINCT FROM
    (OLD.problem_id, OLD.partnership_id, OLD.member_id, OLD.number, OLD.remedied_on, OLD.how, OLD.said_by_name, OLD.said_at)
    OR OLD.state IN ('contested', 'withdrawn')
  THEN
    RAISE EXCEPTION 'What was said of a remedy is append-only';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.member_id IS DISTINCT FROM app_member() THEN
    RAISE EXCEPTION 'A remedy is taken back by the side that said it';
  END IF;
  IF NEW.state IN ('confirmed', 'contested') AND NEW.state <> OLD.state
    AND NOT EXISTS (SELECT FROM problem p WHERE p.id = NEW.problem_id AND p.member_id = app_member())
  THEN
    RAISE EXCEPTION 'Whether a problem is put right is for the side that raised it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remedy_of_both BEFORE UPDATE ON remedy FOR EACH ROW EXECUTE FUNCTION remedy_of_both();

ALTER TABLE noted_problem ENABLE ROW LEVEL SECURITY;
ALTER TABLE noted_problem FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON noted_problem FOR ALL USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));

-- A rule of disclosure opens with this day, so it is noted only as both sides have said it.
CREATE FUNCTION noted_problem_of_both() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM remedy r
    WHERE (r.problem_id, r.partnership_id, r.remedied_on) = (NEW.problem_id, NEW.partnership_id, NEW.remedied_on)
      AND r.state = 'confirmed'
  ) THEN
    RAISE EXCEPTION 'A problem is put right when both sides have said so';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER noted_problem_of_both BEFORE INSERT OR UPDATE ON noted_problem
  FOR EACH ROW WHEN (NEW.remedied_on IS NOT NULL) EXECUTE FUNCTION noted_problem_of_both();

-- A request for consent and a learning may be about one problem; which one is part of what the others say yes to.
CREATE UNIQUE INDEX "noted_problem_problem_id_partnership_id_key" ON "noted_problem"("problem_id", "partnership_id");
ALTER TABLE "disclosure_request" ADD COLUMN "problem_id" UUID,
  ADD CONSTRAINT "disclosure_request_problem_id_partnership_id_fkey" FOREIGN KEY ("problem_id", "partnership_id") REFERENCES "noted_problem"("problem_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "learning" ADD COLUMN "problem_id" UUID,
  ADD CONSTRAINT "learning_problem_id_partnership_id_fkey" FOREIGN KEY ("problem_id", "partnership_id") REFERENCES "noted_problem"("problem_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION learning_keeps_problem() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'learning keeps its problem_id';
END $$;
CREATE TRIGGER learning_keeps_problem BEFORE UPDATE ON learning
  FOR EACH ROW WHEN (NEW.state <> 'drafting' AND OLD.problem_id IS DISTINCT FROM NEW.problem_id)
  EXECUTE FUNCTION learning_keeps_problem();

DO $$
DECLARE
  app text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON remedy TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE (remedied_on) ON noted_problem TO %I', app);
END $$;
