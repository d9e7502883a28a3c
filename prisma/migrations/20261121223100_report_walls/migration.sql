-- How to reach the reporter lies apart from the report and is opened on its own; moderators whom the reporter named do
-- not see it.
ALTER TABLE abuse_report
  ADD COLUMN sealed_contact bytea,
  ADD COLUMN excluded_user_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN closed_at timestamptz(3);
DROP POLICY writes ON abuse_report;
CREATE POLICY writes ON abuse_report FOR ALL USING (
  app_system()
  OR app_secretariat() AND NOT (app_user() = ANY (excluded_user_ids)) AND NOT EXISTS (
    SELECT FROM representative r
    WHERE r.user_id = app_user() AND r.member_id = about_member_id AND r.ended_at IS NULL
  )
);
-- The member's objection stands with the decision it is about; the reporter's is one of their messages.
ALTER TABLE moderation_decision ADD COLUMN objection text, ADD COLUMN objected_at timestamptz(3);
