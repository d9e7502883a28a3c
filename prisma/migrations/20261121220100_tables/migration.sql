-- CreateEnum
CREATE TYPE "network_role" AS ENUM ('moderator', 'administrator');

-- CreateEnum
CREATE TYPE "account_token_kind" AS ENUM ('confirm_email', 'reset_password', 'become_administrator');

-- CreateEnum
CREATE TYPE "agreement_state" AS ENUM ('drafting', 'proposed', 'countered', 'agreed', 'signing', 'in_force', 'withdrawn');

-- CreateEnum
CREATE TYPE "signature_state" AS ENUM ('requested', 'viewed', 'signed', 'declined');

-- CreateEnum
CREATE TYPE "brief_state" AS ENUM ('draft', 'sent', 'closed');

-- CreateEnum
CREATE TYPE "brief_recipient_state" AS ENUM ('invited', 'proposed', 'declined', 'expired', 'shortlisted', 'selected', 'not_selected');

-- CreateEnum
CREATE TYPE "member_kind" AS ENUM ('corporate', 'local_resource');

-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('preparing', 'listed', 'hidden', 'suspended', 'removed');

-- CreateEnum
CREATE TYPE "representative_role" AS ENUM ('owner', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "sample_visibility" AS ENUM ('public', 'members', 'on_request');

-- CreateEnum
CREATE TYPE "abuse_report_state" AS ENUM ('received', 'triaged', 'in_review', 'decided', 'appealed', 'final');

-- CreateEnum
CREATE TYPE "moderation_measure" AS ENUM ('no_action', 'content_hidden', 'warning', 'suspended', 'removed');

-- CreateEnum
CREATE TYPE "partnership_stage" AS ENUM ('exploring', 'agreeing', 'working', 'taking_stock', 'lasting');

-- CreateEnum
CREATE TYPE "project_state" AS ENUM ('active', 'suspended', 'completed', 'ended');

-- CreateEnum
CREATE TYPE "milestone_state" AS ENUM ('planned', 'in_progress', 'submitted', 'accepted', 'changes_asked', 'cancelled');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('scheduled', 'due', 'invoiced', 'paid', 'received');

-- CreateEnum
CREATE TYPE "problem_state" AS ENUM ('raised', 'answered', 'settled');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "network_role" "network_role",
    "email_confirmed_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "registered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "member_id" UUID,
    "browser" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "stepped_up_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "account_token_kind" NOT NULL,
    "token_digest" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_form" (
    "id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "user_id" UUID,
    "path" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limiter_flexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limiter_flexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "agreement_state" NOT NULL DEFAULT 'drafting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "holder_id" UUID NOT NULL,
    "turn_since" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_revision_id" UUID,
    "in_force_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_revision" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "digest" TEXT,
    "previous_digest" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agreement_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_mark" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "section_digest" TEXT NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_by_name" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "section_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_comment" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_name" TEXT,

    CONSTRAINT "section_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "signature_state" NOT NULL DEFAULT 'requested',
    "version" INTEGER NOT NULL DEFAULT 1,
    "digest" TEXT NOT NULL,
    "typed_name" TEXT,
    "capacity" TEXT,
    "consent_digest" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "viewed_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_entry" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "reveal" JSONB NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "brief_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "schema_version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "answer_by" DATE,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_site" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "brief_site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_recipient" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "local_resource_id" UUID NOT NULL,
    "local_resource_name" TEXT NOT NULL,
    "company_name" TEXT NOT NULL,
    "state" "brief_recipient_state" NOT NULL DEFAULT 'invited',
    "version" INTEGER NOT NULL DEFAULT 1,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "confidentiality_accepted_at" TIMESTAMPTZ(3),
    "confidentiality_accepted_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "reason_code" TEXT,

    CONSTRAINT "brief_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_question" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "local_resource_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "brief_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "local_resource_id" UUID NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_in_force" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "holding_line" TEXT NOT NULL,
    "in_force_from" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "terms_in_force_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sharing_question" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "question" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "featured_member" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "because" TEXT NOT NULL,
    "chosen_by_id" UUID NOT NULL,
    "chosen_by_name" TEXT NOT NULL,
    "featured_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "featured_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_message" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "kind" "member_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "state" "member_state" NOT NULL DEFAULT 'preparing',
    "version" INTEGER NOT NULL DEFAULT 1,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "representative" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "representative_role" NOT NULL,
    "is_signatory" BOOLEAN NOT NULL DEFAULT false,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "representative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "representative_role" NOT NULL,
    "is_signatory" BOOLEAN NOT NULL DEFAULT false,
    "token_digest" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_by_name" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_draft" (
    "member_id" UUID NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_draft_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "profile_version" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_by_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_entry" (
    "member_id" UUID NOT NULL,
    "kind" "member_kind" NOT NULL,
    "local_resource_kind" TEXT,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "countries" TEXT[],
    "services" TEXT[],
    "topics" TEXT[],
    "sectors" TEXT[],
    "languages" TEXT[],
    "funding_stance" TEXT,
    "verification_level" TEXT NOT NULL,
    "verified_on" DATE,
    "free_from" DATE,
    "lead_time_days" INTEGER,
    "words" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('simple', plain_text("name")), 'A') || setweight(to_tsvector('simple', plain_text("words")), 'B')
    ) STORED,

    CONSTRAINT "directory_entry_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "work_sample" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "visibility" "sample_visibility" NOT NULL,
    "file_id" UUID,
    "redacted_at" TIMESTAMPTZ(3) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "work_sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "reviewed_by_id" UUID NOT NULL,
    "reviewed_by_name" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_entry" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "local_resource_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shortlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "address" TEXT NOT NULL,
    "sector" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "os_id" TEXT,
    "source" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_link" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "abuse_report" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "abuse_report_state" NOT NULL DEFAULT 'received',
    "version" INTEGER NOT NULL DEFAULT 1,
    "receipt_digest" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "about_member_id" UUID,
    "about_path" TEXT NOT NULL,
    "frozen" JSONB NOT NULL,
    "sealed" BYTEA NOT NULL,
    "received_on" DATE NOT NULL,
    "acknowledge_by" DATE NOT NULL,
    "answer_by" DATE NOT NULL,
    "opened_by_id" UUID,
    "opened_by_name" TEXT,

    CONSTRAINT "abuse_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_message" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "from_reporter" BOOLEAN NOT NULL,
    "sealed" BYTEA NOT NULL,
    "written_on" DATE NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "report_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_decision" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "member_id" UUID,
    "measure" "moderation_measure" NOT NULL,
    "facts" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "party_ids" UUID[],
    "stage" "partnership_stage" NOT NULL DEFAULT 'exploring',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_party" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "member_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partnership_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "project_state" NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 1,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "contact_rhythm_days" INTEGER,
    "problem_answer_days" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "terms_row_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "output" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "acceptance_days" INTEGER NOT NULL,
    "state" "milestone_state" NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "file_id" UUID,
    "submitted_by_id" UUID NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "changes_asked_at" TIMESTAMPTZ(3),
    "answered_by_name" TEXT,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "terms_row_id" TEXT NOT NULL,
    "milestone_row_id" TEXT,
    "position" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "due_days" INTEGER NOT NULL,
    "state" "payment_state" NOT NULL DEFAULT 'scheduled',
    "version" INTEGER NOT NULL DEFAULT 1,
    "due_on" DATE,
    "invoiced_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_point" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "terms_row_id" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "purpose" TEXT NOT NULL,

    CONSTRAINT "review_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "state" "problem_state" NOT NULL DEFAULT 'raised',
    "version" INTEGER NOT NULL DEFAULT 1,
    "found_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_by_name" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "user_id" UUID,
    "member_id" UUID,
    "party_ids" UUID[],
    "body" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "member_id" UUID,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "notified_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "partnership_id" UUID,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_user_name_key" ON "user"("user_name");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_digest_key" ON "session"("token_digest");

-- CreateIndex
CREATE INDEX "account_token_user_id_purpose_idx" ON "account_token"("user_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_token_digest_key" ON "account_token"("token_digest");

-- CreateIndex
CREATE UNIQUE INDEX "kept_form_token_digest_key" ON "kept_form"("token_digest");

-- CreateIndex
CREATE INDEX "agreement_partnership_id_idx" ON "agreement"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_reference_key" ON "agreement"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_id_partnership_id_key" ON "agreement"("id", "partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_revision_agreement_id_number_key" ON "agreement_revision"("agreement_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_revision_id_agreement_id_partnership_id_key" ON "agreement_revision"("id", "agreement_id", "partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_mark_agreement_id_member_id_section_key" ON "section_mark"("agreement_id", "member_id", "section");

-- CreateIndex
CREATE INDEX "section_comment_agreement_id_section_idx" ON "section_comment"("agreement_id", "section");

-- CreateIndex
CREATE INDEX "signature_agreement_id_idx" ON "signature"("agreement_id");

-- CreateIndex
-- A text that was recalled and comes back unchanged is signed anew; the void signatures on it stay.
CREATE UNIQUE INDEX "signature_revision_id_user_id_key" ON "signature"("revision_id", "user_id") WHERE "voided_at" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "evidence_entry_agreement_id_seq_key" ON "evidence_entry"("agreement_id", "seq");

-- CreateIndex
CREATE INDEX "brief_member_id_idx" ON "brief"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_reference_key" ON "brief"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "brief_id_member_id_key" ON "brief"("id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_site_brief_id_site_id_key" ON "brief_site"("brief_id", "site_id");

-- CreateIndex
CREATE INDEX "brief_recipient_local_resource_id_idx" ON "brief_recipient"("local_resource_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_recipient_brief_id_local_resource_id_key" ON "brief_recipient"("brief_id", "local_resource_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_recipient_id_member_id_local_resource_id_key" ON "brief_recipient"("id", "member_id", "local_resource_id");

-- CreateIndex
CREATE INDEX "brief_question_brief_id_idx" ON "brief_question"("brief_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_recipient_id_key" ON "proposal"("recipient_id", "member_id", "local_resource_id");

-- CreateIndex
CREATE INDEX "terms_in_force_partnership_id_idx" ON "terms_in_force"("partnership_id");

-- CreateIndex
CREATE INDEX "sharing_question_partnership_id_idx" ON "sharing_question"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_message_reference_key" ON "contact_message"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "member_slug_key" ON "member"("slug");

-- CreateIndex
CREATE INDEX "representative_user_id_idx" ON "representative"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "representative_member_id_user_id_key" ON "representative"("member_id", "user_id");

-- CreateIndex
CREATE INDEX "invitation_member_id_idx" ON "invitation"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_digest_key" ON "invitation"("token_digest");

-- CreateIndex
CREATE UNIQUE INDEX "profile_version_member_id_number_key" ON "profile_version"("member_id", "number");

-- CreateIndex
CREATE INDEX "directory_entry_search_idx" ON "directory_entry" USING GIN ("search");

-- CreateIndex
CREATE INDEX "directory_entry_name_trgm_idx" ON "directory_entry" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "directory_entry_countries_idx" ON "directory_entry" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "work_sample_member_id_idx" ON "work_sample"("member_id");

-- CreateIndex
CREATE INDEX "verification_member_id_idx" ON "verification"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "shortlist_entry_member_id_local_resource_id_key" ON "shortlist_entry"("member_id", "local_resource_id");

-- CreateIndex
CREATE INDEX "site_country_idx" ON "site"("country");

-- CreateIndex
CREATE UNIQUE INDEX "site_os_id_key" ON "site"("os_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_link_member_id_site_id_key" ON "site_link"("member_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "abuse_report_reference_key" ON "abuse_report"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "abuse_report_receipt_digest_key" ON "abuse_report"("receipt_digest");

-- CreateIndex
CREATE UNIQUE INDEX "report_message_report_id_position_key" ON "report_message"("report_id", "position");

-- CreateIndex
CREATE INDEX "moderation_decision_member_id_idx" ON "moderation_decision"("member_id");

-- CreateIndex
CREATE INDEX "partnership_party_ids_idx" ON "partnership" USING GIN ("party_ids");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_party_partnership_id_member_id_key" ON "partnership_party"("partnership_id", "member_id");

-- CreateIndex
CREATE INDEX "project_partnership_id_idx" ON "project"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_agreement_id_key" ON "project"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_id_partnership_id_key" ON "project"("id", "partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_project_id_terms_row_id_key" ON "milestone"("project_id", "terms_row_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_id_project_id_partnership_id_key" ON "milestone"("id", "project_id", "partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_milestone_id_number_key" ON "submission"("milestone_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "payment_project_id_terms_row_id_key" ON "payment"("project_id", "terms_row_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_point_project_id_terms_row_id_key" ON "review_point"("project_id", "terms_row_id");

-- CreateIndex
CREATE INDEX "problem_project_id_idx" ON "problem"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_subject_seq_key" ON "audit_event"("subject", "seq");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "outbox_mail_sent_at_written_at_idx" ON "outbox_mail"("sent_at", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_revision" ADD CONSTRAINT "agreement_revision_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_mark" ADD CONSTRAINT "section_mark_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_comment" ADD CONSTRAINT "section_comment_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_revision_id_agreement_id_partnership_id_fkey" FOREIGN KEY ("revision_id", "agreement_id", "partnership_id") REFERENCES "agreement_revision"("id", "agreement_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_entry" ADD CONSTRAINT "evidence_entry_agreement_id_partnership_id_fkey" FOREIGN KEY ("agreement_id", "partnership_id") REFERENCES "agreement"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_site" ADD CONSTRAINT "brief_site_brief_id_member_id_fkey" FOREIGN KEY ("brief_id", "member_id") REFERENCES "brief"("id", "member_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_recipient" ADD CONSTRAINT "brief_recipient_brief_id_member_id_fkey" FOREIGN KEY ("brief_id", "member_id") REFERENCES "brief"("id", "member_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_question" ADD CONSTRAINT "brief_question_recipient_id_member_id_local_resource_id_fkey" FOREIGN KEY ("recipient_id", "member_id", "local_resource_id") REFERENCES "brief_recipient"("id", "member_id", "local_resource_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_recipient_id_member_id_local_resource_id_fkey" FOREIGN KEY ("recipient_id", "member_id", "local_resource_id") REFERENCES "brief_recipient"("id", "member_id", "local_resource_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "representative" ADD CONSTRAINT "representative_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "representative" ADD CONSTRAINT "representative_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_draft" ADD CONSTRAINT "profile_draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_version" ADD CONSTRAINT "profile_version_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_entry" ADD CONSTRAINT "directory_entry_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_sample" ADD CONSTRAINT "work_sample_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_sample" ADD CONSTRAINT "work_sample_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_local_resource_id_fkey" FOREIGN KEY ("local_resource_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_link" ADD CONSTRAINT "site_link_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_link" ADD CONSTRAINT "site_link_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_message" ADD CONSTRAINT "report_message_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "abuse_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "abuse_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_project_id_partnership_id_fkey" FOREIGN KEY ("project_id", "partnership_id") REFERENCES "project"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_milestone_id_project_id_partnership_id_fkey" FOREIGN KEY ("milestone_id", "project_id", "partnership_id") REFERENCES "milestone"("id", "project_id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_project_id_partnership_id_fkey" FOREIGN KEY ("project_id", "partnership_id") REFERENCES "project"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_point" ADD CONSTRAINT "review_point_project_id_partnership_id_fkey" FOREIGN KEY ("project_id", "partnership_id") REFERENCES "project"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_project_id_partnership_id_fkey" FOREIGN KEY ("project_id", "partnership_id") REFERENCES "project"("id", "partnership_id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What may be found by a misspelt word.
CREATE INDEX "directory_entry_words_trgm_idx" ON "directory_entry" USING GIN (plain_text("words") gin_trgm_ops);
