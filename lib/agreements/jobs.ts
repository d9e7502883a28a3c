import { systemActor } from "#lib/actor"
import { makeDocuments } from "#lib/agreements/commands/make-documents"
import { sealDocuments } from "#lib/agreements/commands/seal-documents"
import { forgetAgreementInvitations } from "#lib/agreements/invitation/commands/forget-agreement-invitations"
import type { Job } from "#lib/jobs/job"

export const jobs: Job[] = [
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
    name: "agreements.forget_invitations",
    cron: "52 3 * * *",
    run: () => forgetAgreementInvitations(systemActor("agreements.forget_invitations")),
  },
]
