-- All three extensions are trusted: an ordinary owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() is only STABLE because its dictionary may change; a generated column wants IMMUTABLE, so the dictionary is named.
CREATE FUNCTION plain_text(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- Who acts in this transaction, as lib/db/door.ts says it. Outside of one nobody acts, and nothing of any party is seen.
CREATE FUNCTION app_member() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.member', true), '')::uuid;

CREATE FUNCTION app_user() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user', true), '')::uuid;

CREATE FUNCTION app_secretariat() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.network_role', true), '') IN ('moderator', 'administrator');

CREATE FUNCTION app_system() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.system', true), '') = 'on';

-- The guard of rows that are history: what stands, stands.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
