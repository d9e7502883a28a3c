"use server"

import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { refuseDisclosure } from "#lib/confidentiality/requests/commands/refuse-disclosure"
import { revokeDisclosure } from "#lib/confidentiality/requests/commands/revoke-disclosure"
import { withdrawDisclosure } from "#lib/confidentiality/requests/commands/withdraw-disclosure"
import {
  grantDisclosureInput,
  refuseDisclosureInput,
  revokeDisclosureInput,
  withdrawDisclosureInput,
} from "#lib/confidentiality/requests/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitConsent = formAction(
  grantDisclosureInput,
  grantDisclosure,
  ({ isGranted }, { partnershipId, requestId }) =>
    `${paths.partnerships.disclosure(partnershipId, requestId)}?done=${isGranted ? "granted" : "agreed"}`,
)
export const submitNo = formAction(
  refuseDisclosureInput,
  refuseDisclosure,
  (_, { partnershipId, requestId }) => `${paths.partnerships.disclosure(partnershipId, requestId)}?done=refused`,
)
export const submitWithdrawal = formAction(
  withdrawDisclosureInput,
  withdrawDisclosure,
  (_, { partnershipId, requestId }) => `${paths.partnerships.disclosure(partnershipId, requestId)}?done=withdrawn`,
)
export const submitRevocation = formAction(
  revokeDisclosureInput,
  revokeDisclosure,
  (_, { partnershipId, requestId }) => `${paths.partnerships.disclosure(partnershipId, requestId)}?done=revoked`,
)
