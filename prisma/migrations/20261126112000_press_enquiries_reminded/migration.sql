-- A journalist does not wait: whoever is to answer is reminded of the day once, by the portal.
ALTER TABLE press_enquiry ADD COLUMN reminded_at timestamptz(3);

CREATE POLICY reminds ON press_enquiry FOR UPDATE USING (app_system());
-- As before; and the portal writes down once that it has reminded.
DROP TRIGGER press_enquiry_stands ON press_enquiry;
CREATE TRIGGER press_enquiry_stands BEFORE UPDATE ON press_enquiry
  FOR EACH ROW WHEN (
    OLD.state = 'closed'
    OR OLD.reminded_at IS DISTINCT FROM NEW.reminded_at AND (OLD.reminded_at IS NOT NULL OR NOT app_system())
    OR to_jsonb(OLD) - ARRAY['state', 'version', 'outcome', 'outcome_words', 'closed_by_name', 'closed_by_member_id', 'closed_at', 'reminded_at']
      IS DISTINCT FROM
      to_jsonb(NEW) - ARRAY['state', 'version', 'outcome', 'outcome_words', 'closed_by_name', 'closed_by_member_id', 'closed_at', 'reminded_at']
  ) EXECUTE FUNCTION refuse_change();
