-- A letter to the secretariat keeps its answer. No letter exists before this, so a language can be demanded of each.
ALTER TABLE "contact_message" ADD COLUMN "locale" TEXT NOT NULL,
ADD COLUMN "answer" TEXT,
ADD COLUMN "answered_by_id" UUID,
ADD COLUMN "answered_by_name" TEXT;
