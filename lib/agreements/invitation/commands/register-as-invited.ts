import { registerPerson } from "#lib/accounts/commands/register-person"
import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalAnswerInvitation } from "#lib/agreements/invitation/policy"
import { getAgreementOffer } from "#lib/agreements/invitation/queries/get-agreement-offer"
import type { RegisterAsInvitedInput } from "#lib/agreements/invitation/schema"

/**
 * Makes an account with the address that an open invitation was sent to. The address is confirmed by a mail of its own
 * like any other: a link that was passed on, or read by a scanner, gives nobody an account in another's name.
 * Refuses: agreements.invitation_not_valid, accounts.user_name_taken.
 */
export async function registerAsInvited(visitor: Actor, { token, ...person }: RegisterAsInvitedInput): Promise<void> {
  const offer = await getAgreementOffer(visitor, token)
  permit(refusalAnswerInvitation({ isOpen: offer !== null }))
  if (offer) await registerPerson(visitor, { ...person, email: offer.email })
}
