-- What one party wants to publish of the work: its draft, what the others said of it, and the published copy.
CREATE TYPE "learning_state" AS ENUM (
    'drafting', 'proposed', 'changes_asked', 'approved', 'published', 'refused', 'withdrawn', 'revoked'
);

CREATE TABLE "learning" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" "learning_state" NOT NULL DEFAULT 'drafting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "publish_on" DATE NOT NULL,
    "audience" TEXT NOT NULL,
    "subjects" TEXT[] NOT NULL,
    "kept_names" TEXT[] NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "digest" TEXT,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "approved_until" DATE,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "close_reason" TEXT,

    CONSTRAINT "learning_pkey" PRIMARY KEY ("id"),
    -- What stands before the others has a digest; a draft has none and is seen by its author's side alone.
    CONSTRAINT "learning_digest_check" CHECK (("digest" IS NULL) = ("state" = 'drafting') OR "state" = 'withdrawn'),
    CONSTRAINT "learning_approved_check" CHECK ("state" NOT IN ('approved', 'published') OR "approved_at" IS NOT NULL),
    CONSTRAINT "learning_closed_check" CHECK (
        num_nonnulls("closed_at", "closed_by_name", "close_reason")
            = CASE WHEN "state" IN ('refused', 'withdrawn', 'revoked') THEN 3 ELSE 0 END
    )
);
CREATE UNIQUE INDEX "learning_id_partnership_id_key" ON "learning"("id", "partnership_id");
CREATE INDEX "learning_partnership_id_idx" ON "learning"("partnership_id");

CREATE TABLE "learning_answer" (
    "id" UUID NOT NULL,
    "learning_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "until" DATE,
    "words" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "learning_answer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "learning_answer_verdict_check" CHECK ("verdict" IN ('approve', 'ask_changes', 'refuse')),
    -- Whoever does not say yes says what would have to change, or why not.
    CONSTRAINT "learning_answer_words_check" CHECK ("verdict" = 'approve' OR "words" <> ''),
    CONSTRAINT "learning_answer_until_check" CHECK ("verdict" = 'approve' OR "until" IS NULL)
);
CREATE UNIQUE INDEX "learning_answer_learning_id_member_id_revision_key" ON "learning_answer"("learning_id", "member_id", "revision");

ALTER TABLE "learning" ADD CONSTRAINT "learning_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "learning_answer" ADD CONSTRAINT "learning_answer_learning_id_partnership_id_fkey" FOREIGN KEY ("learning_id", "partnership_id") REFERENCES "learning"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE learning ENABLE ROW LEVEL SECURITY;
ALTER TABLE learning FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON learning FOR SELECT USING (
  EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id) AND (member_id = app_member() OR digest IS NOT NULL)
);
CREATE POLICY adds ON learning FOR INSERT WITH CHECK (
  member_id = app_member() AND state = 'drafting' AND digest IS NULL
  AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
);
CREATE POLICY changes ON learning FOR UPDATE USING (
  EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id) AND (member_id = app_member() OR digest IS NOT NULL)
);

ALTER TABLE learning_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE learning_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON learning_answer FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON learning_answer FOR INSERT WITH CHECK (
  member_id = app_member()
  AND EXISTS (
    SELECT FROM learning l
    WHERE l.id = learning_id AND l.state = 'proposed' AND l.member_id <> app_member()
      AND (l.revision, l.digest) = (learning_answer.revision, learning_answer.digest)
  )
);

-- What was proposed stays as it was proposed, until its author makes a draft of it again, which no yes covers. Each party
-- moves it by its own events only, and nothing is approved before every other party has said yes to this very text.
CREATE FUNCTION guard_learning() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said CONSTANT text[] := ARRAY['title', 'text', 'place', 'publish_on', 'audience', 'subjects', 'kept_names'];
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
CREATE TRIGGER learning_stands BEFORE UPDATE ON learning FOR EACH ROW EXECUTE FUNCTION guard_learning();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON learning TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON learning_answer TO %I', current_setting('portal.app_role'));
END $$;

-- How long the rules bind after the work. Rules from before have their years in the text that was signed; from there they
-- are read here once.
ALTER TABLE "terms_in_force" ADD COLUMN "survival_years" INTEGER;
ALTER TABLE "terms_in_force" ADD CONSTRAINT "terms_in_force_survival_years_check" CHECK ("survival_years" BETWEEN 0 AND 100);
UPDATE terms_in_force t SET survival_years = (r.terms #>> '{sections,confidentiality,survivalYears}')::int
FROM agreement a JOIN agreement_revision r ON r.id = a.frozen_revision_id
WHERE a.reference = t.reference;

-- Who has opened a confidential document: that an organisation did, and on which day, is known to all parties; which of its
-- people it was, and when, to itself alone. So the two lie in two tables.
CREATE TABLE "document_opening" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,

    CONSTRAINT "document_opening_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "document_opening_kind_check" CHECK ("kind" IN ('file', 'terms', 'final', 'export'))
);
CREATE UNIQUE INDEX "document_opening_id_member_id_key" ON "document_opening"("id", "member_id");
CREATE INDEX "document_opening_partnership_id_document_id_idx" ON "document_opening"("partnership_id", "document_id");

CREATE TABLE "document_reader" (
    "id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_reader_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "document_reader_opening_id_key" ON "document_reader"("opening_id");
CREATE UNIQUE INDEX "document_reader_opening_id_member_id_key" ON "document_reader"("opening_id", "member_id");

ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_reader" ADD CONSTRAINT "document_reader_opening_id_member_id_fkey" FOREIGN KEY ("opening_id", "member_id") REFERENCES "document_opening"("id", "member_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE document_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_opening FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON document_opening FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON document_opening FOR INSERT WITH CHECK (
  member_id = app_member() AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
);
ALTER TABLE document_reader ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_reader FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON document_reader FOR SELECT USING (member_id = app_member());
CREATE POLICY adds ON document_reader FOR INSERT WITH CHECK (member_id = app_member());

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON document_opening, document_reader TO %I', current_setting('portal.app_role'));
END $$;
