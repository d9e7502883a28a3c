-- Who has not answered a request to renegotiate is reminded once, before the answer is due.
ALTER TABLE renegotiation_request ADD COLUMN reminded_at timestamptz(3);

DROP TRIGGER renegotiation_request_stands ON renegotiation_request;
CREATE TRIGGER renegotiation_request_stands BEFORE UPDATE ON renegotiation_request
  FOR EACH ROW WHEN (
    OLD.state <> 'asked'
    OR to_jsonb(OLD) - ARRAY['state', 'version', 'answer', 'answered_by_name', 'answered_member_id', 'answered_at', 'reminded_at']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['state', 'version', 'answer', 'answered_by_name', 'answered_member_id', 'answered_at', 'reminded_at']
  ) EXECUTE FUNCTION refuse_change();
