import { z } from "zod"
import { email, registerPersonInput } from "#lib/accounts/schema"
import { firstWordsInput, prose } from "#lib/agreements/schema"
import { isTidyText } from "#lib/text"

const invitationId = z.uuid()
const token = z.string().min(1).max(100)
const line = z
  .string()
  .trim()
  .normalize("NFC")
  .min(1, "required")
  .max(160, "tooLong")
  .refine(isTidyText, "hiddenCharacter")

/** The language is that of the mail too, and of the page that its link opens. */
export const inviteOrganisationInput = firstWordsInput.extend({ organisation: line, email })
export type InviteOrganisationInput = z.infer<typeof inviteOrganisationInput>

export const agreementInvitationInput = z.object({ invitationId })
export type AgreementInvitationInput = z.infer<typeof agreementInvitationInput>

/** Its own postal address is asked of who accepts where a text goes with the invitation, which has to name it. */
export const acceptAgreementInvitationInput = agreementInvitationInput.extend({
  address: prose.pipe(z.string().max(500, "tooLong")).optional(),
})
export type AcceptAgreementInvitationInput = z.infer<typeof acceptAgreementInvitationInput>

/** The address is the invitation's; nobody types one. */
export const registerAsInvitedInput = registerPersonInput.omit({ email: true }).extend({ token })
export type RegisterAsInvitedInput = z.infer<typeof registerAsInvitedInput>

const noMore = z
  .literal("yes")
  .optional()
  .transform(value => value === "yes")

/** By the link, which needs no account, or by its id, for the owner of the address. */
export const declineAgreementInvitationInput = z.union([
  z.object({ token, noMore }),
  z.object({ invitationId, noMore }),
])
export type DeclineAgreementInvitationInput = z.infer<typeof declineAgreementInvitationInput>
