-- Whoever keeps finished public pages (lib/front/page-cache.ts) is told when something they show has changed. Triggers
-- tell it, so that no command can forget to. Once a statement is enough: a transaction's equal notices arrive as one,
-- when it commits.
CREATE FUNCTION tell_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('published', '');
  RETURN NULL;
END $$;

CREATE TRIGGER member_published AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON member
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
CREATE TRIGGER profile_version_published AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON profile_version
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
CREATE TRIGGER directory_entry_published AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON directory_entry
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
CREATE TRIGGER work_sample_published AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON work_sample
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
CREATE TRIGGER verification_published AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON verification
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
CREATE TRIGGER featured_member_published AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON featured_member
  FOR EACH STATEMENT EXECUTE FUNCTION tell_published();
