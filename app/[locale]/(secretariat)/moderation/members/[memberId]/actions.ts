"use server"

import { recordVerification } from "#lib/members/commands/record-verification"
import { reinstateMember } from "#lib/members/commands/reinstate-member"
import { unhideProfile } from "#lib/members/commands/unhide-profile"
import { moderateMemberInput, recordVerificationInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

const member =
  (done: string) =>
  (_: unknown, { memberId }: { memberId: string }) =>
    `${paths.moderation.member(memberId)}?done=${done}`

export const submitCheck = formAction(recordVerificationInput, recordVerification, member("verified"))
export const submitShowing = formAction(moderateMemberInput, unhideProfile, member("shown"))
export const submitReinstatement = formAction(moderateMemberInput, reinstateMember, member("reinstated"))
