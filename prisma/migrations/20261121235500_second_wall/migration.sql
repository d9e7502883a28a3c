-- A party sees what lies between the parties; it writes only what is its own. Until here the wall kept strangers out and
-- left it to the commands that one party does not write in the other's name.

-- A yes to a section is its party's. What was said about a section stays as it was said; either side may put it away.
DROP POLICY writes ON section_mark;
CREATE POLICY sees ON section_mark FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY writes ON section_mark FOR ALL USING (
  (member_id = app_member() OR app_system()) AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
DROP POLICY writes ON section_comment;
CREATE POLICY sees ON section_comment FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY adds ON section_comment FOR INSERT WITH CHECK (
  (member_id = app_member() OR app_system()) AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id)
);
CREATE POLICY resolves ON section_comment FOR UPDATE USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE TRIGGER section_comment_stands BEFORE UPDATE ON section_comment
  FOR EACH ROW WHEN (
    OLD.resolved_at IS NOT NULL
    OR to_jsonb(OLD) - ARRAY['resolved_at', 'resolved_by_name']
      IS DISTINCT FROM to_jsonb(NEW) - ARRAY['resolved_at', 'resolved_by_name']
  ) EXECUTE FUNCTION refuse_change();

-- An agreement in force stands whole: else its state could be set back and its signatures voided after all.
CREATE TRIGGER agreement_stands BEFORE UPDATE ON agreement
  FOR EACH ROW WHEN (OLD.state = 'in_force' AND OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION refuse_change();

-- Who freezes asks the signatories of every party, of the frozen text and with nothing done yet.
DROP POLICY writes ON signature;
CREATE POLICY sees ON signature FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY asks ON signature FOR INSERT WITH CHECK (
  state = 'requested'
  AND num_nonnulls(typed_name, capacity, consent_digest, viewed_at, signed_at, declined_at, decline_reason, voided_at) = 0
  AND EXISTS (
    SELECT FROM agreement a JOIN agreement_revision r ON r.id = a.frozen_revision_id
    WHERE a.id = agreement_id AND a.state = 'signing' AND r.id = revision_id AND r.digest = signature.digest
  )
  AND EXISTS (SELECT FROM partnership p WHERE p.id = partnership_id AND member_id = ANY (p.party_ids))
);
CREATE POLICY changes ON signature FOR UPDATE USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));

-- Only its signatory moves a signature, and once; what was asked never changes. Any party may void it while the signing
-- runs. Nobody else signs, not even the portal.
CREATE FUNCTION guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  voiding CONSTANT text[] := ARRAY['voided_at', 'void_reason', 'version'];
  acting CONSTANT text[] := voiding || ARRAY[
    'state', 'typed_name', 'capacity', 'consent_digest', 'viewed_at', 'signed_at', 'declined_at', 'decline_reason'
  ];
  moves CONSTANT boolean := to_jsonb(OLD) - voiding IS DISTINCT FROM to_jsonb(NEW) - voiding;
BEGIN
  IF OLD.voided_at IS NOT NULL
    OR moves AND OLD.state IN ('signed', 'declined')
    OR to_jsonb(OLD) - acting IS DISTINCT FROM to_jsonb(NEW) - acting
  THEN
    RAISE EXCEPTION 'signature is append-only';
  END IF;
  IF moves AND (OLD.user_id, OLD.member_id) IS DISTINCT FROM (app_user(), app_member()) THEN
    RAISE EXCEPTION 'signature belongs to its signatory';
  END IF;
  IF (OLD.voided_at, OLD.void_reason) IS DISTINCT FROM (NEW.voided_at, NEW.void_reason)
    AND NOT EXISTS (SELECT FROM agreement a WHERE a.id = OLD.agreement_id AND a.state = 'signing')
  THEN
    RAISE EXCEPTION 'signature is void only while the signing runs';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER signature_stands ON signature;
CREATE TRIGGER signature_stands BEFORE UPDATE ON signature
  FOR EACH ROW EXECUTE FUNCTION guard_signature();

-- The evidence grows at its end by a line that follows the last one. Only the portal erases what lies behind a line.
CREATE FUNCTION guard_evidence_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last evidence_entry;
BEGIN
  SELECT * INTO last FROM evidence_entry e WHERE e.agreement_id = NEW.agreement_id ORDER BY e.seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq + 1, 0)
    OR NEW.digest <> encode(sha256(convert_to(NEW.line, 'UTF8')), 'hex')
    OR NEW.line::jsonb ->> 'prev' IS DISTINCT FROM coalesce(last.digest, repeat('0', 64))
    OR NEW.written_at < last.written_at
  THEN
    RAISE EXCEPTION 'evidence_entry grows only at its end';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_entry_follows BEFORE INSERT ON evidence_entry
  FOR EACH ROW EXECUTE FUNCTION guard_evidence_end();
DROP TRIGGER evidence_entry_stands ON evidence_entry;
CREATE TRIGGER evidence_entry_stands BEFORE UPDATE ON evidence_entry
  FOR EACH ROW WHEN (
    NOT app_system() OR to_jsonb(OLD) - 'reveal' IS DISTINCT FROM to_jsonb(NEW) - 'reveal'
  ) EXECUTE FUNCTION refuse_change();

-- Who the parties are never changes: another party would see everything that lies between them.
CREATE TRIGGER partnership_stands BEFORE UPDATE ON partnership
  FOR EACH ROW WHEN (to_jsonb(OLD) - 'state' IS DISTINCT FROM to_jsonb(NEW) - 'state') EXECUTE FUNCTION refuse_change();

-- People join through the portal only. Owners change and end the others' rights; everybody may leave.
DROP POLICY writes ON representative;
CREATE POLICY writes ON representative FOR ALL USING (app_system());
CREATE POLICY changes ON representative FOR UPDATE USING (member_id = app_member());

-- A trigger, because a policy that reads its own table runs in circles.
CREATE FUNCTION guard_representative() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  leaves CONSTANT boolean := OLD.user_id = app_user() AND OLD.ended_at IS NULL
    AND to_jsonb(OLD) - 'ended_at' = to_jsonb(NEW) - 'ended_at';
  managed CONSTANT text[] := ARRAY['role', 'is_signatory', 'ended_at'];
BEGIN
  IF leaves
    OR OLD.ended_at IS NULL AND to_jsonb(OLD) - managed = to_jsonb(NEW) - managed AND EXISTS (
      SELECT FROM representative r
      WHERE r.member_id = OLD.member_id AND r.user_id = app_user() AND r.role = 'owner' AND r.ended_at IS NULL
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'representative is changed by owners';
END $$;
CREATE TRIGGER representative_stands BEFORE UPDATE ON representative
  FOR EACH ROW WHEN (NOT app_system()) EXECUTE FUNCTION guard_representative();

-- All writing of accounts is the accounts' own commands'; nobody gives themself a role in the network.
DROP POLICY writes ON "user";
CREATE POLICY writes ON "user" FOR ALL USING (app_system());
