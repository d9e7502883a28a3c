-- Who leaves a question before signing, or a notice that wants their yes, without an answer is reminded once, by the portal.
ALTER TABLE signing_question ADD COLUMN reminded_at timestamptz(3);
ALTER TABLE agreement_notice ADD COLUMN reminded_at timestamptz(3);

CREATE POLICY reminds ON signing_question FOR UPDATE USING (app_system());
DROP TRIGGER signing_question_stands ON signing_question;
CREATE TRIGGER signing_question_stands BEFORE UPDATE ON signing_question
  FOR EACH ROW WHEN (
    OLD.answered_at IS NOT NULL
    OR OLD.reminded_at IS DISTINCT FROM NEW.reminded_at AND (OLD.reminded_at IS NOT NULL OR NOT app_system())
    OR to_jsonb(OLD) - ARRAY['answer', 'answered_member_id', 'answered_by_id', 'answered_by_name', 'answered_at', 'reminded_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['answer', 'answered_member_id', 'answered_by_id', 'answered_by_name', 'answered_at', 'reminded_at']
  ) EXECUTE FUNCTION refuse_change();

-- As before; and the portal writes down once that it has reminded.
CREATE OR REPLACE FUNCTION guard_notice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['state', 'version', 'settled_at', 'reminded_at'];
BEGIN
  IF OLD.state NOT IN ('given', 'agreed') OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR OLD.reminded_at IS DISTINCT FROM NEW.reminded_at AND (OLD.reminded_at IS NOT NULL OR NOT app_system())
  THEN
    RAISE EXCEPTION 'agreement_notice is append-only';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.member_id IS DISTINCT FROM app_member()
    OR NEW.state IN ('agreed', 'refused') AND OLD.member_id IS NOT DISTINCT FROM app_member()
  THEN
    RAISE EXCEPTION 'agreement_notice is not theirs to settle';
  END IF;
  RETURN NEW;
END $$;
