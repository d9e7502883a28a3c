-- Every word of the published profiles, so that a misspelt search finds the word that was meant: comparing it with a few
-- thousand words takes milliseconds, comparing it with every text took seconds.
CREATE TABLE "directory_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "directory_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "directory_word_trgm_idx" ON "directory_word" USING GIN ("word" gin_trgm_ops);

-- Ordered, so that two profiles that are published at once wait for each other and never in a circle.
CREATE FUNCTION note_directory_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO directory_word
  SELECT lexeme FROM unnest(NEW.search) WHERE lexeme ~ '^[[:alnum:]]{4,40}$' ORDER BY lexeme
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER directory_entry_words AFTER INSERT OR UPDATE OF words, name ON directory_entry
  FOR EACH ROW EXECUTE FUNCTION note_directory_words();
INSERT INTO directory_word
SELECT DISTINCT lexeme FROM directory_entry, unnest(search) WHERE lexeme ~ '^[[:alnum:]]{4,40}$';

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON directory_word TO %I', current_setting('portal.app_role'));
END $$;
