-- Anybody who holds a printed agreement may ask what its fingerprint is worth; the text is found by it.
CREATE INDEX "agreement_revision_digest_idx" ON "agreement_revision"("digest");
