-- What an agreement without a last day asks for (a promise of confidentiality) is followed like work, and has no end of its
-- own. Nothing that is there changes.
ALTER TABLE "project" ALTER COLUMN "ends_on" DROP NOT NULL;

-- With the end of an agreement the end of personal data is said once, with all else that is given back or destroyed.
ALTER TYPE "obligation_state" ADD VALUE 'in_clearance' BEFORE 'kept';
