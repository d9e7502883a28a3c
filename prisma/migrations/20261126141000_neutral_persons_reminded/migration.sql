-- Who leaves a proposed neutral person, or being asked as one, without an answer is reminded once of each, by the portal.
ALTER TABLE neutral_person ADD COLUMN reminded_for neutral_person_state;

-- As before; and the portal writes down of which waiting it has reminded.
CREATE OR REPLACE FUNCTION guard_neutral_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY[
    'state', 'version', 'asked_at', 'accepted_at', 'closed_at', 'closed_member_id', 'closed_by_name', 'closing_words',
    'reminded_for'
  ];
BEGIN
  IF OLD.closed_at IS NOT NULL OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR OLD.reminded_for IS DISTINCT FROM NEW.reminded_for AND NOT app_system()
  THEN
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
