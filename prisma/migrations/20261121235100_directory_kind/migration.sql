-- Each page of the directory says how many are listed on its side: counted in the index, without reading the entries.
CREATE INDEX "directory_entry_kind_idx" ON "directory_entry"("kind");
