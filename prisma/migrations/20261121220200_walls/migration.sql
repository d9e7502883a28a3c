-- The second wall. Row-level security stands behind the rooms: a query that forgot whom it works for finds nothing.
-- FORCE binds the owner too; only a superuser is exempt, and the portal never works as one.
-- `sees` says what may be read, `writes` what may be added and changed.

-- Accounts: only the accounts' own commands, and a person their own row.
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON "user" FOR SELECT USING (app_system() OR id = app_user());
CREATE POLICY writes ON "user" FOR ALL USING (app_system() OR id = app_user());
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON session FOR ALL USING (app_system() OR user_id = app_user());
ALTER TABLE account_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_token FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON account_token FOR ALL USING (app_system());
ALTER TABLE kept_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_form FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON kept_form FOR ALL USING (app_system());

-- Members: what is listed is public; the rest is the member's own and the secretariat's.
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON member FOR SELECT USING (state = 'listed' OR id = app_member() OR app_secretariat() OR app_system());
CREATE POLICY writes ON member FOR ALL USING (id = app_member() OR app_secretariat() OR app_system());
ALTER TABLE representative ENABLE ROW LEVEL SECURITY;
ALTER TABLE representative FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON representative FOR SELECT
  USING (member_id = app_member() OR user_id = app_user() OR app_secretariat() OR app_system());
CREATE POLICY writes ON representative FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON invitation FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE profile_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE profile_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON profile_draft FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE profile_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE profile_version FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON profile_version FOR SELECT USING (EXISTS (SELECT FROM member WHERE member.id = member_id));
CREATE POLICY adds ON profile_version FOR INSERT WITH CHECK (member_id = app_member() OR app_system());
ALTER TABLE directory_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON directory_entry FOR SELECT USING (true);
CREATE POLICY writes ON directory_entry FOR ALL USING (member_id = app_member() OR app_secretariat() OR app_system());
ALTER TABLE work_sample ENABLE ROW LEVEL SECURITY;
ALTER TABLE work_sample FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON work_sample FOR SELECT USING (
  member_id = app_member() OR app_system()
  OR archived_at IS NULL AND EXISTS (SELECT FROM member WHERE member.id = member_id)
     AND (visibility = 'public' OR app_member() IS NOT NULL OR app_secretariat())
);
CREATE POLICY writes ON work_sample FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON verification FOR SELECT USING (EXISTS (SELECT FROM member WHERE member.id = member_id));
CREATE POLICY writes ON verification FOR ALL USING (app_secretariat() OR app_system());
ALTER TABLE shortlist_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE shortlist_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON shortlist_entry FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE site ENABLE ROW LEVEL SECURITY;
ALTER TABLE site FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON site FOR SELECT USING (app_member() IS NOT NULL OR app_secretariat() OR app_system());
CREATE POLICY adds ON site FOR INSERT WITH CHECK (app_member() IS NOT NULL OR app_system());
ALTER TABLE site_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE site_link FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON site_link FOR ALL USING (member_id = app_member() OR app_system());

-- Briefs: the company's; a recipient sees the brief once it was sent, itself and no other recipient.
ALTER TABLE brief_recipient ENABLE ROW LEVEL SECURITY;
ALTER TABLE brief_recipient FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON brief_recipient FOR ALL
  USING (member_id = app_member() OR local_resource_id = app_member() OR app_system());
ALTER TABLE brief ENABLE ROW LEVEL SECURITY;
ALTER TABLE brief FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON brief FOR SELECT USING (
  member_id = app_member() OR app_system()
  OR state <> 'draft' AND EXISTS (
    SELECT FROM brief_recipient r WHERE r.brief_id = brief.id AND r.local_resource_id = app_member()
  )
);
CREATE POLICY writes ON brief FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE brief_site ENABLE ROW LEVEL SECURITY;
ALTER TABLE brief_site FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON brief_site FOR SELECT USING (
  member_id = app_member() OR app_system()
  OR EXISTS (
    SELECT FROM brief_recipient r
    WHERE r.brief_id = brief_site.brief_id AND r.local_resource_id = app_member()
      AND r.confidentiality_accepted_at IS NOT NULL
  )
);
CREATE POLICY writes ON brief_site FOR ALL USING (member_id = app_member() OR app_system());
ALTER TABLE brief_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE brief_question FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON brief_question FOR SELECT USING (
  member_id = app_member() OR local_resource_id = app_member() OR app_system()
  OR answered_at IS NOT NULL AND EXISTS (
    SELECT FROM brief_recipient r WHERE r.brief_id = brief_question.brief_id AND r.local_resource_id = app_member()
  )
);
CREATE POLICY writes ON brief_question FOR ALL
  USING (member_id = app_member() OR local_resource_id = app_member() OR app_system());
ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON proposal FOR SELECT
  USING (local_resource_id = app_member() OR member_id = app_member() AND sent_at IS NOT NULL OR app_system());
CREATE POLICY writes ON proposal FOR ALL USING (local_resource_id = app_member() OR app_system());

-- Partnerships: the root of everything between parties. What hangs on one is seen by whoever sees the partnership.
ALTER TABLE partnership ENABLE ROW LEVEL SECURITY;
ALTER TABLE partnership FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON partnership FOR ALL USING (app_member() = ANY (party_ids) OR app_system());

DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY ARRAY[
    'partnership_party', 'section_mark', 'section_comment', 'signature', 'evidence_entry',
    'terms_in_force', 'project', 'milestone', 'submission', 'payment', 'review_point', 'problem'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', child);
    EXECUTE format(
      'CREATE POLICY writes ON %I FOR ALL USING (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id))', child
    );
  END LOOP;
END $$;

-- A draft belongs to the side that holds the pen until it is handed over.
ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON agreement FOR ALL USING (
  EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
  AND (state <> 'drafting' OR holder_id = app_member() OR app_system())
) WITH CHECK (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
ALTER TABLE agreement_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON agreement_revision FOR ALL USING (
  EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
  AND (proposed_at IS NOT NULL OR author_id = app_member() OR app_system())
) WITH CHECK (EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id));
ALTER TABLE sharing_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_question FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON sharing_question FOR ALL USING (
  member_id = app_member() AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id) OR app_system()
);

-- Abuse reports: the secretariat, but never somebody of it who represents the member concerned.
ALTER TABLE abuse_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE abuse_report FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON abuse_report FOR ALL USING (
  app_system()
  OR app_secretariat() AND NOT EXISTS (
    SELECT FROM representative r
    WHERE r.user_id = app_user() AND r.member_id = about_member_id AND r.ended_at IS NULL
  )
);
ALTER TABLE report_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_message FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON report_message FOR ALL USING (EXISTS (SELECT FROM abuse_report a WHERE a.id = report_id));
ALTER TABLE moderation_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE moderation_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON moderation_decision FOR SELECT
  USING (member_id = app_member() OR EXISTS (SELECT FROM abuse_report a WHERE a.id = report_id));
CREATE POLICY writes ON moderation_decision FOR ALL USING (EXISTS (SELECT FROM abuse_report a WHERE a.id = report_id));

-- Content.
ALTER TABLE featured_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE featured_member FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON featured_member FOR SELECT USING (true);
CREATE POLICY writes ON featured_member FOR ALL USING (app_secretariat() OR app_system());
ALTER TABLE contact_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_message FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON contact_message FOR ALL USING (app_secretariat() OR app_system());

-- Services.
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON audit_event FOR SELECT USING (
  app_system() OR app_member() = ANY (party_ids) OR app_secretariat() AND party_ids = '{}'
);
CREATE POLICY adds ON audit_event FOR INSERT WITH CHECK (app_system());
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON notification FOR ALL USING (user_id = app_user() OR app_system());
ALTER TABLE outbox_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON outbox_mail FOR ALL USING (app_system());
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON stored_file FOR SELECT USING (
  member_id = app_member() OR app_system()
  OR EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id)
  OR EXISTS (SELECT FROM work_sample s WHERE s.file_id = stored_file.id AND s.visibility <> 'on_request')
);
CREATE POLICY writes ON stored_file FOR ALL USING (member_id = app_member() OR app_system());

-- History never changes.
CREATE TRIGGER audit_event_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER profile_version_stands BEFORE UPDATE OR DELETE ON profile_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_revision_stays BEFORE DELETE ON agreement_revision
  FOR EACH ROW WHEN (OLD.proposed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_revision_stands BEFORE UPDATE ON agreement_revision
  FOR EACH ROW WHEN (OLD.proposed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_stays BEFORE DELETE ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_stands BEFORE UPDATE ON signature
  FOR EACH ROW WHEN (
    OLD.state IN ('signed', 'declined')
    AND (OLD.digest, OLD.state, OLD.user_id, OLD.member_id, OLD.revision_id, OLD.typed_name, OLD.signed_at)
      IS DISTINCT FROM (NEW.digest, NEW.state, NEW.user_id, NEW.member_id, NEW.revision_id, NEW.typed_name, NEW.signed_at)
  ) EXECUTE FUNCTION refuse_change();
-- `reveal` alone may be emptied: it holds the personal values behind the commitments of the line.
CREATE TRIGGER evidence_entry_stays BEFORE DELETE ON evidence_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_entry_stands BEFORE UPDATE ON evidence_entry
  FOR EACH ROW WHEN (
    (OLD.agreement_id, OLD.seq, OLD.line, OLD.digest) IS DISTINCT FROM (NEW.agreement_id, NEW.seq, NEW.line, NEW.digest)
  ) EXECUTE FUNCTION refuse_change();

-- The application works as a role that owns nothing. Its name comes from the start-up; roles belong to the server.
DO $$
DECLARE
  app text := current_setting('portal.app_role');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', app);
  EXECUTE format('REVOKE UPDATE, DELETE ON audit_event, profile_version FROM %I', app);
  EXECUTE format('REVOKE DELETE ON evidence_entry, signature FROM %I', app);
END $$;
