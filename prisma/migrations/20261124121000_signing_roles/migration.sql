-- Who of a side has to approve a text before its signatories sign, and who gets the finished documents. Both are their own
-- side's affair: the other side sees that nobody has signed, and nothing of why.
CREATE TYPE "signing_role_kind" AS ENUM ('approver', 'copy');
CREATE TYPE "approval_answer_kind" AS ENUM ('approved', 'refused');

CREATE TABLE "signing_role" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "signing_role_kind" NOT NULL,
    "named_by_id" UUID NOT NULL,
    "named_by_name" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_role_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "signing_role_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "signing_role_agreement_id_member_id_user_id_kind_key" ON "signing_role"("agreement_id", "member_id", "user_id", "kind");

-- An answer is bound to the text that was frozen and to that freezing: a text that is frozen anew is approved anew.
CREATE TABLE "approval_answer" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "agreement_version" INTEGER NOT NULL,
    "answer" "approval_answer_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_answer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "approval_answer_reason_check" CHECK (("answer" = 'refused') = ("reason" <> '')),
    CONSTRAINT "approval_answer_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "approval_answer_agreement_id_member_id_idx" ON "approval_answer"("agreement_id", "member_id");

DO $$
DECLARE
  own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['signing_role', 'approval_answer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', own);
    EXECUTE format('CREATE POLICY sees ON %I FOR SELECT USING (member_id = app_member() OR app_system())', own);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO %I', own, current_setting('portal.app_role'));
  END LOOP;
  EXECUTE format('GRANT DELETE ON signing_role TO %I', current_setting('portal.app_role'));
END $$;
CREATE POLICY adds ON signing_role FOR INSERT WITH CHECK (
  member_id = app_member() AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY ends ON signing_role FOR DELETE USING (member_id = app_member());
-- Nobody answers in another's name, and nobody who was not asked.
CREATE POLICY adds ON approval_answer FOR INSERT WITH CHECK (
  (user_id, member_id) = (app_user(), app_member())
  AND EXISTS (
    SELECT FROM signing_role r
    WHERE r.agreement_id = approval_answer.agreement_id AND r.kind = 'approver'
      AND (r.user_id, r.member_id) = (app_user(), app_member())
  )
);
CREATE TRIGGER approval_answer_stands BEFORE UPDATE OR DELETE ON approval_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
