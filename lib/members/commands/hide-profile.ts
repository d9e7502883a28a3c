import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import { leaveDirectory } from "#lib/members/directory-entry"
import { decide, readModerated } from "#lib/members/moderation"
import { refusalModerateMember } from "#lib/members/policy"
import type { ModerateMemberInput } from "#lib/members/schema"
import { paths } from "#lib/paths"

/**
 * Takes a profile out of the directory at once, by decision of the secretariat; its member works on. A repeat is done.
 * Refuses: members.secretariat_only, members.conflict_of_interest, members.wrong_state, common.not_found,
 * common.changed_meanwhile.
 */
export async function hideProfile(actor: Actor, input: ModerateMemberInput): Promise<void> {
  permit(refusalModerateMember(actor, { representsIt: false }))
  await asActor(actor, async tx => {
    const member = await readModerated(tx, actor, input)
    permit(refusalModerateMember(actor, member))
    if (member.state === "hidden") return
    await decide(tx, actor, member, { event: "hide", path: paths.organisation.home })
    await leaveDirectory(tx, member.id)
  })
}
