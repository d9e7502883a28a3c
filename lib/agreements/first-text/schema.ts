import { z } from "zod"
import { email } from "#lib/accounts/schema"
import { type AgreementInvitationInput, inviteOrganisationInput } from "#lib/agreements/invitation/schema"
import { agreementId, digest, duties, prose } from "#lib/agreements/schema"
import { locales } from "#lib/i18n/locales"

/** From words of its own. */
export const beginFirstTextInput = inviteOrganisationInput.omit({ email: true })

/** Or for an invitation that waits without a text. One schema for both would say of a form that it is wrong, and not where. */
export type BeginFirstTextInput = z.infer<typeof beginFirstTextInput> | AgreementInvitationInput

/**
 * `seen`: the digest of the draft that the page showed. Address and words are those of a new invitation; one that waits
 * for this text already has its own.
 */
export const offerFirstTextInput = z.object({
  agreementId,
  seen: digest,
  note: prose.default(""),
  duties,
  email: email.optional(),
  words: prose.default(""),
  locale: z.enum(locales).catch("en"),
})
export type OfferFirstTextInput = z.infer<typeof offerFirstTextInput>
