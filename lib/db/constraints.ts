import { Refusal, type RefusalCode, type RefusalKind } from "#lib/errors"

/** The refusal that each named constraint stands for. A constraint that is missing here is a fault when it strikes. */
const refusals: Record<string, { code: RefusalCode; kind: RefusalKind }> = {
  user_user_name_key: { code: "accounts.user_name_taken", kind: "conflict" },
  representative_member_id_user_id_key: { code: "members.already_representative", kind: "conflict" },
  user_email_key: { code: "common.changed_meanwhile", kind: "conflict" },
  profile_version_member_id_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  member_slug_key: { code: "common.changed_meanwhile", kind: "conflict" },
  agreement_revision_agreement_id_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  proposal_recipient_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  brief_recipient_brief_id_local_resource_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  agreement_amends_id_amendment_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  agreement_amends_id_signing_key: { code: "agreements.amendment_in_signing", kind: "conflict" },
  renegotiation_request_agreement_id_member_id_asked_key: { code: "agreements.already_asked", kind: "conflict" },
  agreement_invitation_member_id_email_sent_key: { code: "agreements.already_invited", kind: "conflict" },
  neutral_person_agreement_id_open_key: { code: "agreements.neutral_there", kind: "conflict" },
  neutral_consent_neutral_person_id_member_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  comment_step_comment_id_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  internal_note_step_note_id_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  text_proposal_open_place_key: { code: "agreements.already_proposed", kind: "conflict" },
  text_proposal_answers_id_agreement_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  agreement_notice_agreement_id_member_id_kind_given_key: { code: "agreements.notice_given", kind: "conflict" },
  notice_answer_notice_id_member_id_key: { code: "agreements.notice_settled", kind: "conflict" },
  agreement_reference_key: { code: "common.changed_meanwhile", kind: "conflict" },
  signature_revision_id_member_id_user_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  evidence_entry_agreement_id_seq_key: { code: "common.changed_meanwhile", kind: "conflict" },
  submission_milestone_id_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  partnership_party_ids_key: { code: "common.changed_meanwhile", kind: "conflict" },
  project_agreement_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  report_message_report_id_position_key: { code: "common.changed_meanwhile", kind: "conflict" },
  review_partnership_id_collecting_key: { code: "reviews.already_collecting", kind: "conflict" },
  review_answer_review_id_member_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  remedy_problem_id_open_key: { code: "common.changed_meanwhile", kind: "conflict" },
  outcome_proposal_review_id_number_key: { code: "common.changed_meanwhile", kind: "conflict" },
  disclosure_answer_request_id_member_id_key: { code: "common.changed_meanwhile", kind: "conflict" },
  audit_event_subject_seq_key: { code: "common.changed_meanwhile", kind: "conflict" },
}

/**
 * The refusal behind a fault of the database, or null where it is a fault. The only place that knows how Prisma 7.10
 * with adapter-pg reports them: a unique violation is P2002 and carries the index name, not the columns; a
 * serialization failure or deadlock comes as P2034, as P2010 from raw SQL, or bare at COMMIT.
 */
export function refusalOfConstraint(fault: unknown): Refusal | null {
  const cause = causeOf(fault)
  if (cause.code === "P2034" || cause.sqlState === "40001" || cause.sqlState === "40P01")
    return new Refusal("common.changed_meanwhile", "conflict")
  const known = cause.index ? refusals[cause.index] : undefined
  return known ? new Refusal(known.code, known.kind) : null
}

/** The name of the unique index that was violated, or null. */
export function violatedIndex(fault: unknown): string | null {
  return causeOf(fault).index ?? null
}

type DriverCause = { originalCode?: string; constraint?: { index?: string } }
type Reported = { code?: string; meta?: { driverAdapterError?: { cause?: DriverCause } }; cause?: DriverCause }

function causeOf(fault: unknown): { code?: string; sqlState?: string; index?: string } {
  if (typeof fault !== "object" || fault === null) return {}
  const { code, meta, cause } = fault as Reported
  const driver = meta?.driverAdapterError?.cause ?? cause
  return { code, sqlState: driver?.originalCode, index: driver?.constraint?.index }
}
