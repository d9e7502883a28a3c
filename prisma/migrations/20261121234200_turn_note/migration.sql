-- What was said with the pen when it was handed over last, whether or not the text changed.
ALTER TABLE "agreement" ADD COLUMN "turn_note" TEXT NOT NULL DEFAULT '';
