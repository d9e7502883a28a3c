-- A neutral person sees as long as there is something to be neutral in, and as long as they may speak for a member in good
-- standing: from the moment that fails, before the portal has written it down. What is asked here is asked as the portal,
-- since neither the agreement nor who represents whom is theirs to read; the right is taken for this and given back.
CREATE OR REPLACE FUNCTION agreement_neutral(which uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  before CONSTANT text := coalesce(current_setting('app.system', true), '');
  answer boolean;
BEGIN
  IF NOT EXISTS (
    SELECT FROM neutral_person n
    WHERE n.agreement_id = which AND n.state = 'active' AND (n.user_id, n.member_id) = (app_user(), app_member())
  ) THEN
    RETURN false;
  END IF;
  PERFORM set_config('app.system', 'on', true);
  answer := EXISTS (
    SELECT FROM neutral_person n
    JOIN agreement a ON a.id = n.agreement_id
    JOIN representative r ON (r.user_id, r.member_id) = (n.user_id, n.member_id)
    JOIN member m ON m.id = n.member_id
    WHERE n.agreement_id = which AND n.state = 'active' AND (n.user_id, n.member_id) = (app_user(), app_member())
      AND a.state IN ('proposed', 'countered', 'agreed', 'signing')
      AND r.ended_at IS NULL AND r.role <> 'viewer' AND m.state = 'listed'
      AND NOT EXISTS (
        SELECT FROM representative p WHERE p.user_id = n.user_id AND p.member_id = ANY (n.party_ids) AND p.ended_at IS NULL
      )
  );
  PERFORM set_config('app.system', before, true);
  RETURN answer;
END $$;
