-- Each agreement's terms of disclosure live on their own: a change of it comes into their place, another agreement does not.
-- Its duties are counted from its end, each kind of information by its own years where the parties have said some.
ALTER TABLE "terms_in_force"
  ADD COLUMN "survivals" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "agreement_ended_on" DATE,
  ADD COLUMN "covers_partnership" BOOLEAN NOT NULL DEFAULT false;

-- The walls hold for the owner of the tables too: without this the statements below would find no row.
SELECT set_config('app.system', 'on', true);
UPDATE terms_in_force t
SET agreement_ended_on = (a.ended_at AT TIME ZONE 'UTC')::date,
    covers_partnership = a.kind NOT IN ('service_contract', 'joint_project')
FROM agreement a WHERE a.id = t.agreement_id;

UPDATE terms_in_force t SET survival_years = (r.terms #>> '{sections,confidentiality,survivalYears}')::int
FROM agreement a JOIN agreement_revision r ON r.id = a.frozen_revision_id
WHERE a.reference = t.reference AND t.survival_years IS NULL;

-- What another agreement of the partnership had ended holds again; what a change of the same one came into the place of does not.
UPDATE terms_in_force t SET ended_at = NULL
WHERE ended_at IS NOT NULL AND NOT EXISTS (
  SELECT FROM terms_in_force later
  WHERE later.agreement_id = t.agreement_id AND (later.in_force_from, later.id) > (t.in_force_from, t.id)
);
CREATE UNIQUE INDEX "terms_in_force_agreement_id_open_key" ON "terms_in_force"("agreement_id") WHERE "ended_at" IS NULL;

-- Nobody told rules that were thought to be over that the work was done.
UPDATE terms_in_force t SET work_completed_on = COALESCE(
  (SELECT p.closed_on FROM project p WHERE p.agreement_id = t.agreement_id AND p.state IN ('completed', 'ended')),
  t.agreement_ended_on
)
WHERE t.ended_at IS NULL AND t.work_completed_on IS NULL;
SELECT set_config('app.system', '', true);

-- A consent and a learning may be about one agreement of several; to that they are held.
ALTER TABLE "disclosure_request" ADD COLUMN "agreement_id" UUID;
ALTER TABLE "learning" ADD COLUMN "agreement_id" UUID;

CREATE OR REPLACE FUNCTION guard_learning() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said CONSTANT text[] := ARRAY['title', 'text', 'place', 'publish_on', 'audience', 'subjects', 'agreement_id', 'kept_names'];
  fixed CONSTANT text[] := ARRAY['id', 'partnership_id', 'member_id'];
  key text;
BEGIN
  IF OLD.state IN ('refused', 'withdrawn', 'revoked') THEN
    RAISE EXCEPTION 'learning is closed';
  END IF;
  FOREACH key IN ARRAY fixed LOOP
    IF to_jsonb(OLD) -> key IS DISTINCT FROM to_jsonb(NEW) -> key THEN RAISE EXCEPTION 'learning keeps its %', key; END IF;
  END LOOP;
  IF NEW.state <> 'drafting' THEN
    FOREACH key IN ARRAY said LOOP
      IF to_jsonb(OLD) -> key IS DISTINCT FROM to_jsonb(NEW) -> key THEN RAISE EXCEPTION 'learning keeps its %', key; END IF;
    END LOOP;
    IF OLD.digest IS NOT NULL AND OLD.digest IS DISTINCT FROM NEW.digest THEN
      RAISE EXCEPTION 'learning keeps its digest';
    END IF;
  END IF;
  IF NEW.state NOT IN ('approved', 'drafting')
    AND (OLD.approved_at, OLD.approved_until) IS DISTINCT FROM (NEW.approved_at, NEW.approved_until)
    OR NEW.state <> 'proposed' AND OLD.revision IS DISTINCT FROM NEW.revision
  THEN
    RAISE EXCEPTION 'learning keeps its approval';
  END IF;
  IF OLD.member_id = app_member() AND (
      NEW.state = 'drafting' AND OLD.state IN ('drafting', 'proposed', 'changes_asked', 'approved')
      OR NEW.state = 'proposed' AND OLD.state = 'drafting'
      OR NEW.state = 'published' AND OLD.state = 'approved'
      OR NEW.state = 'withdrawn'
    )
    OR OLD.member_id <> app_member() AND (
      NEW.state IN ('refused', 'changes_asked') AND OLD.state = 'proposed'
      OR NEW.state = 'revoked' AND OLD.state IN ('approved', 'published')
      OR NEW.state = 'approved' AND OLD.state = 'proposed' AND NOT EXISTS (
        SELECT FROM partnership p, unnest(p.party_ids) party
        WHERE p.id = OLD.partnership_id AND party <> OLD.member_id AND NOT EXISTS (
          SELECT FROM learning_answer a
          WHERE a.learning_id = OLD.id AND a.member_id = party AND a.verdict = 'approve'
            AND (a.revision, a.digest) = (OLD.revision, OLD.digest)
        )
      )
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'learning is not moved by this party';
END $$;
