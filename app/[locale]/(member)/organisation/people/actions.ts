"use server"

import { changeRepresentative } from "#lib/members/commands/change-representative"
import { inviteColleague } from "#lib/members/commands/invite-colleague"
import { removeRepresentative } from "#lib/members/commands/remove-representative"
import { setSignaturesNeeded } from "#lib/members/commands/set-signatures-needed"
import { withdrawInvitation } from "#lib/members/commands/withdraw-invitation"
import {
  changeRepresentativeInput,
  inviteColleagueInput,
  leaveMemberInput,
  removeRepresentativeInput,
  setSignaturesNeededInput,
  withdrawInvitationInput,
} from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

const people = (done: string) => () => `${paths.organisation.people}?done=${done}`

export const submitInvitation = formAction(inviteColleagueInput, inviteColleague, people("invited"))
export const submitInvitationWithdrawal = formAction(
  withdrawInvitationInput,
  withdrawInvitation,
  people("invitationWithdrawn"),
)
export const submitRole = formAction(changeRepresentativeInput, changeRepresentative, people("changed"))
export const submitSignaturesNeeded = formAction(
  setSignaturesNeededInput,
  setSignaturesNeeded,
  people("signaturesNeededSet"),
)
export const submitRemoval = formAction(removeRepresentativeInput, removeRepresentative, people("removed"))
export const submitLeaving = formAction(leaveMemberInput, removeRepresentative, () => paths.account.members)
