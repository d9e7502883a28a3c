-- An express yes is given to a one-sided duty or to a row of the disclosure matrix. Both are bound to a digest and fall alone,
-- so one table holds both. The renaming loses nothing: rows, policies and grants stay with the table.
ALTER TABLE "duty_acceptance" RENAME TO "express_yes";
ALTER TABLE "express_yes" RENAME COLUMN "duty_digest" TO "digest";
ALTER TABLE "express_yes" RENAME COLUMN "accepted_by_id" TO "given_by_id";
ALTER TABLE "express_yes" RENAME COLUMN "accepted_by_name" TO "given_by_name";
ALTER TABLE "express_yes" RENAME COLUMN "accepted_at" TO "given_at";
ALTER TABLE "express_yes" ADD COLUMN "subject" TEXT;
ALTER TABLE "express_yes" RENAME CONSTRAINT "duty_acceptance_pkey" TO "express_yes_pkey";
ALTER TABLE "express_yes" RENAME CONSTRAINT "duty_acceptance_agreement_id_partnership_id_fkey" TO "express_yes_agreement_id_partnership_id_fkey";
ALTER INDEX "duty_acceptance_agreement_id_member_id_duty_digest_key" RENAME TO "express_yes_agreement_id_member_id_digest_key";
