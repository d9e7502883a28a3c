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
