"use server"

import { attestScan } from "#lib/agreements/paper/commands/attest-scan"
import { attestWithPasskey } from "#lib/agreements/paper/commands/attest-with-passkey"
import { prepareAttestation } from "#lib/agreements/paper/commands/prepare-attestation"
import { refuseScan } from "#lib/agreements/paper/commands/refuse-scan"
import { uploadScan } from "#lib/agreements/paper/commands/upload-scan"
import {
  attestScanInput,
  attestWithPasskeyInput,
  prepareAttestationInput,
  refuseScanInput,
  uploadScanInput,
} from "#lib/agreements/paper/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitScan = formAction(
  uploadScanInput,
  uploadScan,
  (_, { agreementId }) => `${paths.agreements.paper(agreementId)}?done=uploaded`,
)
export const submitRefusal = formAction(
  refuseScanInput,
  refuseScan,
  (_, { agreementId }) => `${paths.agreements.paper(agreementId)}?done=refused`,
)
export const submitPrepareAttestation = formAction(
  prepareAttestationInput,
  prepareAttestation,
  ({ agreementId, intentId }) => paths.agreements.attestNow(agreementId, intentId),
)
export const submitAttestation = formAction(
  attestScanInput,
  attestScan,
  (_, { agreementId }) => `${paths.agreements.paper(agreementId)}?done=attested`,
)
export const submitAttestationByPasskey = formAction(
  attestWithPasskeyInput,
  attestWithPasskey,
  (_, { agreementId }) => `${paths.agreements.paper(agreementId)}?done=attested`,
)
