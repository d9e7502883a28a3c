-- A partnership's stage is the state of a machine and bears the name that machines have. Only names change.
ALTER TYPE "partnership_stage" RENAME TO "partnership_state";
ALTER TABLE "partnership" RENAME COLUMN "stage" TO "state";

-- The same members have one partnership, however often and however quickly they begin: ids are stored in order.
CREATE UNIQUE INDEX "partnership_party_ids_key" ON "partnership"("party_ids");

-- The history of a partnership is read by its members.
CREATE INDEX "audit_event_party_ids_idx" ON "audit_event" USING GIN ("party_ids");
