-- A text that was recalled may be agreed again unchanged, and its signatories are then asked anew: only one signature at
-- a time is valid, the void ones stay. Who signs for two parties is asked by each. Safe: the new index demands less.
DROP INDEX "signature_revision_id_user_id_key";
CREATE UNIQUE INDEX "signature_revision_id_member_id_user_id_key"
  ON "signature"("revision_id", "member_id", "user_id") WHERE voided_at IS NULL;
