-- Who takes the days of an agreement into a calendar is noted like every other download of it.
ALTER TABLE "document_opening" DROP CONSTRAINT "document_opening_kind_check";
ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_kind_check"
  CHECK ("kind" IN ('file', 'terms', 'final', 'export', 'record', 'notice', 'calendar'));
