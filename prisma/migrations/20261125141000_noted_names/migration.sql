-- Names that all parties have read: those of every text that they signed, and the sites of problems that were raised. What is
-- to be told to others is searched for them; they are handed down, so that nobody asks drafts.
CREATE TABLE "noted_name" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "member_id" UUID,
    "noted_on" DATE NOT NULL,

    CONSTRAINT "noted_name_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "noted_name_place_check" CHECK ("place" IN ('party', 'signatory', 'contact', 'site', 'problem'))
);
CREATE UNIQUE INDEX "noted_name_agreement_id_place_name_key" ON "noted_name"("agreement_id", "place", "name");
CREATE INDEX "noted_name_partnership_id_idx" ON "noted_name"("partnership_id");
ALTER TABLE "noted_name" ADD CONSTRAINT "noted_name_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The parties see what they have read; nothing of it is changed or taken away.
ALTER TABLE noted_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE noted_name FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON noted_name FOR SELECT USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
CREATE POLICY adds ON noted_name FOR INSERT WITH CHECK (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));

-- Names from before, out of every text that ever came into force, changes included, and of every problem.
SELECT set_config('app.system', 'on', true);
INSERT INTO noted_name (id, partnership_id, agreement_id, reference, name, place, member_id, noted_on)
SELECT gen_random_uuid(), a.partnership_id, COALESCE(a.amends_id, a.id), a.reference, named.name, named.place,
  CASE WHEN named.place = 'party' AND named.member ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN named.member::uuid END,
  (a.in_force_at AT TIME ZONE 'UTC')::date
FROM agreement a JOIN agreement_revision r ON r.id = a.frozen_revision_id,
LATERAL (
  SELECT v ->> 'legalName' AS name, 'party' AS place, v ->> 'memberId' AS member FROM jsonb_array_elements(r.terms #> '{sections,parties,parties}') v
  UNION ALL SELECT v ->> 'name', 'signatory', NULL FROM jsonb_array_elements(r.terms #> '{sections,parties,signatories}') v
  UNION ALL SELECT v ->> 'name', 'contact', NULL FROM jsonb_array_elements(r.terms #> '{sections,parties,contacts}') v
  UNION ALL SELECT v ->> key, 'site', NULL FROM jsonb_array_elements(r.terms #> '{sections,services,sites}') v, unnest(ARRAY['name', 'osHubId']) key
) named
WHERE a.in_force_at IS NOT NULL AND named.name <> ''
ORDER BY a.in_force_at
ON CONFLICT DO NOTHING;
INSERT INTO noted_name (id, partnership_id, agreement_id, reference, name, place, noted_on)
SELECT gen_random_uuid(), s.partnership_id, j.agreement_id, '', s.site, 'problem', (s.raised_at AT TIME ZONE 'UTC')::date
FROM problem s JOIN project j ON j.id = s.project_id
WHERE s.site <> ''
ORDER BY s.raised_at
ON CONFLICT DO NOTHING;
SELECT set_config('app.system', '', true);

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON noted_name TO %I', current_setting('portal.app_role'));
END $$;
