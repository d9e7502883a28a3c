-- How the parties go on after a stock-taking is decided by all of them: one proposes, every other one says yes to the same
-- outcome in the same words, or proposes anew. PostgreSQL lets the new value be used only after this transaction.
ALTER TYPE "review_state" ADD VALUE 'proposed' BEFORE 'decided';

CREATE TABLE "outcome_proposal" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "outcome_proposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "outcome_proposal_outcome_check" CHECK ("outcome" IN ('go_on', 'change_agreement', 'pause', 'end')),
    CONSTRAINT "outcome_proposal_review_id_partnership_id_fkey" FOREIGN KEY ("review_id", "partnership_id") REFERENCES "review"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "outcome_proposal_review_id_number_key" ON "outcome_proposal"("review_id", "number");
CREATE UNIQUE INDEX "outcome_proposal_id_partnership_id_key" ON "outcome_proposal"("id", "partnership_id");

CREATE TABLE "outcome_yes" (
    "proposal_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "said_by_name" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_yes_pkey" PRIMARY KEY ("proposal_id", "member_id"),
    CONSTRAINT "outcome_yes_proposal_id_partnership_id_fkey" FOREIGN KEY ("proposal_id", "partnership_id") REFERENCES "outcome_proposal"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "review_day_reminder" (
    "review_point_id" UUID NOT NULL,
    "on_date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_day_reminder_pkey" PRIMARY KEY ("review_point_id", "on_date", "kind"),
    CONSTRAINT "review_day_reminder_kind_check" CHECK ("kind" IN ('near', 'day'))
);

-- What one side wrote down for both stays decided, with the one yes that was said. Who said it moves to where the yeses
-- are, so dropping the columns loses nothing.
SELECT set_config('app.system', 'on', true);
INSERT INTO outcome_proposal (id, review_id, partnership_id, member_id, number, outcome, words, proposed_by_name, proposed_at)
SELECT gen_random_uuid(), id, partnership_id, decided_by_member_id, 1, outcome, decision, decided_by_name, decided_at
FROM review WHERE state = 'decided';
INSERT INTO outcome_yes (proposal_id, member_id, partnership_id, said_by_name, said_at)
SELECT id, member_id, partnership_id, proposed_by_name, proposed_at FROM outcome_proposal;
SELECT set_config('app.system', '', true);
ALTER TABLE review DROP COLUMN decided_by_name, DROP COLUMN decided_by_member_id;

-- All parties read what was proposed and who said yes. Each proposes and says yes in its own name only, while the outcome
-- is open; a yes is said to the last proposal alone.
ALTER TABLE outcome_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON outcome_proposal FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON outcome_proposal FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (SELECT FROM review r WHERE r.id = review_id AND r.opened_at IS NOT NULL AND r.outcome IS NULL)
);
CREATE POLICY changes ON outcome_proposal FOR UPDATE USING (
  (member_id = app_member() OR app_system())
  AND EXISTS (SELECT FROM review r WHERE r.id = review_id AND r.outcome IS NULL)
);

ALTER TABLE outcome_yes ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_yes FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON outcome_yes FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON outcome_yes FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (
    SELECT FROM outcome_proposal o JOIN review r ON r.id = o.review_id
    WHERE o.id = proposal_id AND o.withdrawn_at IS NULL AND r.outcome IS NULL
      AND NOT EXISTS (SELECT FROM outcome_proposal later WHERE later.review_id = o.review_id AND later.number > o.number)
  )
);

ALTER TABLE review_day_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_day_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON review_day_reminder FOR ALL USING (app_system());

-- Decided is what every party has said yes to, word for word, and from then on it stays as it is.
CREATE FUNCTION review_of_all() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last outcome_proposal;
BEGIN
  SELECT * INTO last FROM outcome_proposal WHERE review_id = NEW.id ORDER BY number DESC LIMIT 1;
  IF last.id IS NULL OR last.withdrawn_at IS NOT NULL
    OR (last.outcome, last.words) IS DISTINCT FROM (NEW.outcome, NEW.decision)
    OR EXISTS (
      SELECT FROM partnership p, unnest(p.party_ids) AS party
      WHERE p.id = NEW.partnership_id
        AND NOT EXISTS (SELECT FROM outcome_yes y WHERE y.proposal_id = last.id AND y.member_id = party)
    )
  THEN
    RAISE EXCEPTION 'A review is decided by the yes of every party to the same words';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_decided_by_all BEFORE UPDATE ON review
  FOR EACH ROW WHEN (OLD.outcome IS NULL AND NEW.outcome IS NOT NULL) EXECUTE FUNCTION review_of_all();
CREATE TRIGGER review_decided_stands BEFORE UPDATE OR DELETE ON review
  FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  app text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON outcome_proposal, outcome_yes, review_day_reminder TO %I', app);
  EXECUTE format('GRANT UPDATE (withdrawn_at, reminded_at) ON outcome_proposal TO %I', app);
END $$;
