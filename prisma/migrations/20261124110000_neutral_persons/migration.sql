-- Somebody of no party may be asked in by all parties of one agreement: sees what all of them share of it, may comment,
-- signs nothing. The agreement itself and everything that hangs on it stay closed to that person. What they may read is
-- opened table by table below, so that a table that comes later is closed until somebody decides otherwise.
CREATE TYPE "neutral_person_state" AS ENUM ('proposed', 'asked', 'active', 'refused', 'withdrawn', 'declined', 'ended');

CREATE TABLE "neutral_offer" (
    "representative_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "neutral_offer_pkey" PRIMARY KEY ("representative_id")
);
ALTER TABLE "neutral_offer" ADD CONSTRAINT "neutral_offer_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "neutral_person" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "party_ids" UUID[] NOT NULL,
    "user_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "member_name" TEXT NOT NULL,
    "member_kind" "member_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "neutral_person_state" NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "proposed_member_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_member_id" UUID,
    "closed_by_name" TEXT,
    "closing_words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "neutral_person_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "neutral_person_no_party_check" CHECK (NOT ("member_id" = ANY ("party_ids"))),
    CONSTRAINT "neutral_person_closed_check" CHECK (("state" IN ('proposed', 'asked', 'active')) = ("closed_at" IS NULL)),
    CONSTRAINT "neutral_person_asked_check" CHECK (CASE "state"
      WHEN 'proposed' THEN "asked_at" IS NULL
      WHEN 'refused' THEN "asked_at" IS NULL
      WHEN 'withdrawn' THEN true
      ELSE "asked_at" IS NOT NULL END),
    CONSTRAINT "neutral_person_accepted_check" CHECK (("state" IN ('active', 'ended')) = ("accepted_at" IS NOT NULL))
);
CREATE UNIQUE INDEX "neutral_person_id_partnership_id_key" ON "neutral_person"("id", "partnership_id");
CREATE INDEX "neutral_person_agreement_id_idx" ON "neutral_person"("agreement_id");
CREATE INDEX "neutral_person_user_id_idx" ON "neutral_person"("user_id");
-- One at a time: of two that are proposed at once, one is.
CREATE UNIQUE INDEX "neutral_person_agreement_id_open_key" ON "neutral_person"("agreement_id")
  WHERE "state" IN ('proposed', 'asked', 'active');
ALTER TABLE "neutral_person" ADD CONSTRAINT "neutral_person_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "neutral_consent" (
    "id" UUID NOT NULL,
    "neutral_person_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_by_name" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "neutral_consent_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "neutral_consent_neutral_person_id_member_id_key" ON "neutral_consent"("neutral_person_id", "member_id");
ALTER TABLE "neutral_consent" ADD CONSTRAINT "neutral_consent_neutral_person_id_partnership_id_fkey" FOREIGN KEY ("neutral_person_id", "partnership_id") REFERENCES "neutral_person"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whether a person acts for any of these members. Who represents whom is not the asking side's to read: the answer is.
-- The right is taken for this one question and given back; PostgreSQL 18 lets only a superuser tie a setting of the
-- portal's own to a function.
CREATE FUNCTION represents_any(person uuid, members uuid[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  before CONSTANT text := coalesce(current_setting('app.system', true), '');
  answer boolean;
BEGIN
  PERFORM set_config('app.system', 'on', true);
  answer := EXISTS (
    SELECT FROM representative r WHERE r.user_id = person AND r.member_id = ANY (members) AND r.ended_at IS NULL
  );
  PERFORM set_config('app.system', before, true);
  RETURN answer;
END $$;

-- Who has said that they may be asked is theirs to say and to take back; others read it through the portal, which leaves
-- out who may no longer be asked.
ALTER TABLE neutral_offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE neutral_offer FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON neutral_offer FOR SELECT USING ((user_id, member_id) = (app_user(), app_member()) OR app_system());
CREATE POLICY offers ON neutral_offer FOR INSERT WITH CHECK (
  (user_id, member_id) = (app_user(), app_member())
  AND EXISTS (SELECT FROM representative r WHERE (r.id, r.user_id, r.member_id) = (representative_id, neutral_offer.user_id, neutral_offer.member_id))
);
CREATE POLICY changes ON neutral_offer FOR UPDATE USING ((user_id, member_id) = (app_user(), app_member()));
CREATE POLICY takes_back ON neutral_offer FOR DELETE USING ((user_id, member_id) = (app_user(), app_member()) OR app_system());

-- The parties see whom they have in; the person sees it from being asked on.
ALTER TABLE neutral_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE neutral_person FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON neutral_person FOR SELECT USING (
  app_member() = ANY (party_ids) OR app_system()
  OR (user_id, member_id) = (app_user(), app_member()) AND asked_at IS NOT NULL
);
CREATE POLICY proposes ON neutral_person FOR INSERT WITH CHECK (
  proposed_member_id = app_member() AND state = 'proposed'
  AND NOT represents_any(user_id, party_ids)
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id AND a.state IN ('proposed', 'countered', 'agreed'))
  AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id AND p.party_ids = neutral_person.party_ids)
);
CREATE POLICY moves ON neutral_person FOR UPDATE USING (
  app_member() = ANY (party_ids) OR app_system()
  OR (user_id, member_id) = (app_user(), app_member()) AND asked_at IS NOT NULL
);

ALTER TABLE neutral_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE neutral_consent FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON neutral_consent FOR SELECT USING (
  EXISTS (SELECT FROM neutral_person n WHERE n.id = neutral_person_id AND (app_member() = ANY (n.party_ids) OR app_system()))
);
CREATE POLICY gives ON neutral_consent FOR INSERT WITH CHECK (
  member_id = app_member() AND EXISTS (
    SELECT FROM neutral_person n WHERE n.id = neutral_person_id AND n.state = 'proposed' AND app_member() = ANY (n.party_ids)
  )
);

-- Who was proposed and why stays as it was. Nobody is asked before every party has agreed, nobody but the person takes it
-- on, and what is over never begins again.
CREATE FUNCTION guard_neutral_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY[
    'state', 'version', 'asked_at', 'accepted_at', 'closed_at', 'closed_member_id', 'closed_by_name', 'closing_words'
  ];
BEGIN
  IF OLD.closed_at IS NOT NULL OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'neutral_person is append-only';
  END IF;
  IF NEW.asked_at IS DISTINCT FROM OLD.asked_at AND (
    OLD.state <> 'proposed' OR EXISTS (
      SELECT FROM unnest(OLD.party_ids) AS party WHERE NOT EXISTS (
        SELECT FROM neutral_consent c WHERE c.neutral_person_id = OLD.id AND c.member_id = party
      )
    )
  ) THEN
    RAISE EXCEPTION 'neutral_person is asked when every party has agreed';
  END IF;
  IF NEW.accepted_at IS DISTINCT FROM OLD.accepted_at AND (
    OLD.state <> 'asked'
    OR (OLD.user_id, OLD.member_id) IS DISTINCT FROM (app_user(), app_member())
    OR represents_any(OLD.user_id, OLD.party_ids)
  ) THEN
    RAISE EXCEPTION 'neutral_person is taken on by that person alone';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER neutral_person_stands BEFORE UPDATE ON neutral_person
  FOR EACH ROW EXECUTE FUNCTION guard_neutral_person();

-- Whether who acts is the neutral person of this agreement now: has taken it on, still acts for the member they were
-- asked in from, and acts for no party. From the moment one of these fails nothing more is seen, before any record of it.
CREATE FUNCTION agreement_neutral(which uuid) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM neutral_person n
    WHERE n.agreement_id = which AND n.state = 'active' AND (n.user_id, n.member_id) = (app_user(), app_member())
      AND represents_any(n.user_id, ARRAY[n.member_id]) AND NOT represents_any(n.user_id, n.party_ids)
  );

-- What stands above the text, for the neutral person alone: the row of the agreement stays closed to them, since whoever
-- sees it sees what hangs on it.
CREATE FUNCTION neutral_agreement(which uuid)
  RETURNS TABLE (reference text, title text, kind text, state agreement_state, holder_id uuid, turn_since timestamptz)
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  before CONSTANT text := coalesce(current_setting('app.system', true), '');
BEGIN
  IF agreement_neutral(which) THEN
    PERFORM set_config('app.system', 'on', true);
    SELECT a.reference, a.title, a.kind, a.state, a.holder_id, a.turn_since
      INTO reference, title, kind, state, holder_id, turn_since FROM agreement a WHERE a.id = which;
    PERFORM set_config('app.system', before, true);
    RETURN NEXT;
  END IF;
END $$;

-- What all parties share of one agreement, and nothing else: no draft, no mark, nothing that was taken back.
CREATE POLICY neutral_reads ON agreement_revision FOR SELECT
  USING (proposed_at IS NOT NULL AND agreement_neutral(agreement_id));
CREATE POLICY neutral_reads ON hand_over FOR SELECT USING (agreement_neutral(agreement_id));
CREATE POLICY neutral_reads ON text_proposal FOR SELECT USING (state <> 'withdrawn' AND agreement_neutral(agreement_id));
CREATE POLICY neutral_reads ON section_comment FOR SELECT USING (agreement_neutral(agreement_id));
CREATE POLICY neutral_speaks ON section_comment FOR INSERT WITH CHECK (
  (written_by_id, member_id) = (app_user(), app_member()) AND resolved_at IS NULL
  AND EXISTS (SELECT FROM neutral_agreement(agreement_id) a WHERE a.state IN ('proposed', 'countered'))
);
-- Who asks is told with the question: names and kinds of the parties.
CREATE POLICY neutral_reads ON partnership_party FOR SELECT USING (EXISTS (
  SELECT FROM neutral_person n
  WHERE n.partnership_id = partnership_party.partnership_id AND n.state IN ('asked', 'active')
    AND (n.user_id, n.member_id) = (app_user(), app_member()) AND NOT represents_any(n.user_id, n.party_ids)
));

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON neutral_offer TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON neutral_person TO %I', current_setting('portal.app_role'));
  EXECUTE format('GRANT SELECT, INSERT ON neutral_consent TO %I', current_setting('portal.app_role'));
END $$;
