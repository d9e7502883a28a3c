-- Who takes the days of an agreement into a calendar is noted like every other download of it.
ALTER TABLE "document_opening" DROP CONSTRAINT "document_opening_kind_check";
ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_kind_check"
  CHECK ("kind" IN ('file', 'terms', 'final', 'export', 'record', 'notice', 'calendar'));

-- What a signatory asks the other side before signing. The text is frozen and so is the record of its negotiation: these
-- questions change neither, and are kept with the signing in which they were asked.
CREATE TABLE "signing_question" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "agreement_version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_member_id" UUID,
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_question_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "signing_question_text_check" CHECK ("text" <> ''),
    CONSTRAINT "signing_question_answered_check" CHECK (
      num_nonnulls("answered_member_id", "answered_by_id", "answered_by_name", "answered_at")
        = CASE WHEN "answer" = '' THEN 0 ELSE 4 END
    ),
    CONSTRAINT "signing_question_other_side_check" CHECK ("answered_member_id" <> "member_id"),
    CONSTRAINT "signing_question_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "signing_question_agreement_id_idx" ON "signing_question"("agreement_id");

ALTER TABLE signing_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_question FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON signing_question FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
-- Nobody asks in another's name, but for a text that waits for that person's signature.
CREATE POLICY adds ON signing_question FOR INSERT WITH CHECK (
  (asked_by_id, member_id) = (app_user(), app_member()) AND answer = ''
  AND EXISTS (
    SELECT FROM agreement a JOIN signature s ON s.agreement_id = a.id AND s.voided_at IS NULL
    WHERE a.id = signing_question.agreement_id AND a.state = 'signing' AND a.version = agreement_version
      AND (s.user_id, s.member_id) = (app_user(), app_member())
  )
);
CREATE POLICY answers ON signing_question FOR UPDATE
  USING (
    member_id <> app_member()
    AND EXISTS (
      SELECT FROM agreement a WHERE a.id = agreement_id AND a.state = 'signing' AND a.version = agreement_version
    )
  )
  WITH CHECK ((answered_by_id, answered_member_id) = (app_user(), app_member()));
-- What was asked stays as it was asked, and is answered once.
CREATE TRIGGER signing_question_stands BEFORE UPDATE ON signing_question
  FOR EACH ROW WHEN (
    OLD.answered_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['answer', 'answered_member_id', 'answered_by_id', 'answered_by_name', 'answered_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['answer', 'answered_member_id', 'answered_by_id', 'answered_by_name', 'answered_at']
  ) EXECUTE FUNCTION refuse_change();

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON signing_question TO %I', current_setting('portal.app_role'));
END $$;
