import { systemActor } from "#lib/actor"
import { remindOfClearances } from "#lib/agreements/clearance/commands/remind-of-clearances"
import { reopenKeptClearances } from "#lib/agreements/clearance/commands/reopen-kept-clearances"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { remindOfAnswers } from "#lib/agreements/commands/remind-of-answers"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { signCheckpoints } from "#lib/agreements/commands/sign-checkpoints"
import { tellOfUnsealed } from "#lib/agreements/commands/tell-of-unsealed"
import { completeDueAgreements } from "#lib/agreements/ending/commands/complete-due-agreements"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { makeNoticePapers } from "#lib/agreements/ending/commands/make-notice-papers"
import { remindOfNotices } from "#lib/agreements/ending/commands/remind-of-notices"
import { resumeDueAgreements } from "#lib/agreements/ending/commands/resume-due-agreements"
import { forgetAgreementInvitations } from "#lib/agreements/invitation/commands/forget-agreement-invitations"
import { endUnfitRoles } from "#lib/agreements/neutral/commands/end-unfit-roles"
import { remindOfNeutrals } from "#lib/agreements/neutral/commands/remind-of-neutrals"
import { remindOfQuestions } from "#lib/agreements/questions/commands/remind-of-questions"
import { remindOfRequests } from "#lib/agreements/renegotiation/commands/remind-of-requests"
import { endLeftRoles } from "#lib/agreements/roles/commands/end-left-roles"
import { lapseSignings } from "#lib/agreements/signing/commands/lapse-signings"
import { remindOfSigning } from "#lib/agreements/signing/commands/remind-of-signing"
import type { Job } from "#lib/jobs/job"

export const jobs: Job[] = [
  {
    name: "agreements.remind_of_answers",
    cron: "43 5 * * *",
    run: () => remindOfAnswers(systemActor("agreements.remind_of_answers")),
  },
  {
    // PostgreSQL calls when a text was frozen or signed; the clock catches what a crash or a lost call left.
    name: "agreements.make_documents",
    cron: "*/5 * * * *",
    run: () => makeDocuments(systemActor("agreements.make_documents")),
    wokenBy: "agreement_documents",
  },
  {
    // Where the signer is away or refuses, the documents wait and are tried again at these times.
    name: "agreements.seal_documents",
    cron: "2-59/5 * * * *",
    run: () => sealDocuments(systemActor("agreements.seal_documents")),
    wokenBy: "agreement_sealing",
  },
  {
    name: "agreements.tell_of_unsealed",
    cron: "31 * * * *",
    run: () => tellOfUnsealed(systemActor("agreements.tell_of_unsealed")),
  },
  {
    name: "agreements.make_notice_papers",
    cron: "4-59/5 * * * *",
    run: () => makeNoticePapers(systemActor("agreements.make_notice_papers")),
    wokenBy: "notice_papers",
  },
  {
    name: "agreements.sign_checkpoints",
    cron: "3-59/5 * * * *",
    run: () => signCheckpoints(systemActor("agreements.sign_checkpoints")),
    wokenBy: "agreement_checkpoints",
  },
  {
    // Days are UTC days. Hourly, because an end may have waited for a signing, and a missed night is soon made up for.
    name: "agreements.end_due",
    cron: "3 * * * *",
    run: () => endDueAgreements(systemActor("agreements.end_due")),
  },
  {
    name: "agreements.resume_due",
    cron: "4 * * * *",
    run: () => resumeDueAgreements(systemActor("agreements.resume_due")),
  },
  {
    name: "agreements.lapse_signings",
    cron: "6 * * * *",
    run: () => lapseSignings(systemActor("agreements.lapse_signings")),
  },
  {
    name: "agreements.remind_of_signing",
    cron: "49 5 * * *",
    run: () => remindOfSigning(systemActor("agreements.remind_of_signing")),
  },
  {
    name: "agreements.complete_due",
    cron: "41 0 * * *",
    run: () => completeDueAgreements(systemActor("agreements.complete_due")),
  },
  {
    name: "agreements.reopen_kept_clearances",
    cron: "11 1 * * *",
    run: () => reopenKeptClearances(systemActor("agreements.reopen_kept_clearances")),
  },
  {
    name: "agreements.remind_of_clearances",
    cron: "47 5 * * *",
    run: () => remindOfClearances(systemActor("agreements.remind_of_clearances")),
  },
  {
    name: "agreements.forget_invitations",
    cron: "52 3 * * *",
    run: () => forgetAgreementInvitations(systemActor("agreements.forget_invitations")),
  },
  {
    name: "agreements.remind_of_requests",
    cron: "45 5 * * *",
    run: () => remindOfRequests(systemActor("agreements.remind_of_requests")),
  },
  {
    name: "agreements.remind_of_questions",
    cron: "53 5 * * *",
    run: () => remindOfQuestions(systemActor("agreements.remind_of_questions")),
  },
  {
    name: "agreements.remind_of_notices",
    cron: "57 5 * * *",
    run: () => remindOfNotices(systemActor("agreements.remind_of_notices")),
  },
  {
    name: "agreements.remind_of_neutrals",
    cron: "49 5 * * *",
    run: () => remindOfNeutrals(systemActor("agreements.remind_of_neutrals")),
  },
  {
    name: "agreements.end_left_roles",
    cron: "9 * * * *",
    run: () => endLeftRoles(systemActor("agreements.end_left_roles")),
  },
  {
    name: "agreements.end_unfit_neutral_roles",
    cron: "7 * * * *",
    run: () => endUnfitRoles(systemActor("agreements.end_unfit_neutral_roles")),
  },
]
