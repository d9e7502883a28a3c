-- A learning for everybody may stand on a page of the portal too: without its author's name or with it, as all approve.
ALTER TABLE "learning"
  ADD COLUMN "page" TEXT NOT NULL DEFAULT 'none',
  ADD COLUMN "is_indexed" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "public_id" UUID,
  ADD COLUMN "rests_on" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "overdue_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "learning_page_check" CHECK (
    "page" = 'none' AND NOT "is_indexed" OR "page" IN ('anonymised', 'named') AND "audience" = 'public'
  ),
  ADD CONSTRAINT "learning_public_id_check" CHECK ("public_id" IS NULL OR "page" <> 'none');
CREATE UNIQUE INDEX "learning_public_id_key" ON "learning"("public_id");

-- The page is part of what the others say yes to; where it stands does not change once it is there.
CREATE FUNCTION learning_keeps_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'learning keeps its page';
END $$;
CREATE TRIGGER learning_keeps_page BEFORE UPDATE ON learning
  FOR EACH ROW WHEN (
    NEW.state <> 'drafting' AND (OLD.page, OLD.is_indexed) IS DISTINCT FROM (NEW.page, NEW.is_indexed)
    OR NEW.state <> 'published' AND OLD.public_id IS DISTINCT FROM NEW.public_id
    OR OLD.state = 'published' AND (OLD.public_id, OLD.rests_on) IS DISTINCT FROM (NEW.public_id, NEW.rests_on)
  )
  EXECUTE FUNCTION learning_keeps_page();

-- Kept public pages are forgotten when a learning comes or goes, and when what it rests on changes.
CREATE TRIGGER learning_published AFTER INSERT OR UPDATE ON learning
  FOR EACH ROW WHEN (NEW.public_id IS NOT NULL) EXECUTE FUNCTION tell_published();
CREATE TRIGGER noted_problem_published AFTER INSERT OR UPDATE ON noted_problem
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
CREATE TRIGGER terms_in_force_published AFTER INSERT OR UPDATE ON terms_in_force
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();

-- The portal notes of whom it has reminded, and moves nothing.
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
  IF app_system() AND NEW.state = OLD.state OR OLD.member_id = app_member() AND (
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
