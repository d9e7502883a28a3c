"use server"

import { signAgreement } from "#lib/agreements/commands/sign-agreement"
import { prepareSignature } from "#lib/agreements/signing/commands/prepare-signature"
import { signWithPasskey } from "#lib/agreements/signing/commands/sign-with-passkey"
import { prepareSignatureInput, signAgreementInput, signWithPasskeyInput } from "#lib/agreements/signing/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitPrepareSignature = formAction(prepareSignatureInput, prepareSignature, ({ agreementId, intentId }) =>
  paths.agreements.signNow(agreementId, intentId),
)
export const submitSignature = formAction(
  signAgreementInput,
  signAgreement,
  (_, { agreementId }) => `${paths.agreements.sign(agreementId)}?done=signed`,
)
export const submitSignatureByPasskey = formAction(
  signWithPasskeyInput,
  signWithPasskey,
  (_, { agreementId }) => `${paths.agreements.sign(agreementId)}?done=signed`,
)
