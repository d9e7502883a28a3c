import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import { decide, readModerated } from "#lib/members/moderation"
import { refusalModerateMember } from "#lib/members/policy"
import type { ModerateMemberInput } from "#lib/members/schema"
import { paths } from "#lib/paths"

/**
 * Ends a suspension. Its people act again; whether the profile is listed again is theirs to decide, by publishing it.
 * Refuses: members.secretariat_only, members.conflict_of_interest, members.wrong_state, common.not_found,
 * common.changed_meanwhile.
 */
export async function reinstateMember(actor: Actor, input: ModerateMemberInput): Promise<void> {
  permit(refusalModerateMember(actor, { representsIt: false }))
  await asActor(actor, async tx => {
    const member = await readModerated(tx, actor, input)
    permit(refusalModerateMember(actor, member))
    await decide(tx, actor, member, { event: "reinstate", path: paths.organisation.home })
  })
}
