import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/members/codes"
import { enterDirectory } from "#lib/members/directory-entry"
import { decide, readModerated } from "#lib/members/moderation"
import { refusalModerateMember } from "#lib/members/policy"
import type { ModerateMemberInput } from "#lib/members/schema"
import { paths } from "#lib/paths"

/**
 * Puts a hidden profile back as it was last published, when the reason is gone. A repeat is done.
 * Refuses: members.secretariat_only, members.conflict_of_interest, members.wrong_state, common.not_found,
 * common.changed_meanwhile.
 */
export async function unhideProfile(actor: Actor, input: ModerateMemberInput): Promise<void> {
  permit(refusalModerateMember(actor, { representsIt: false }))
  await asActor(actor, async tx => {
    const member = await readModerated(tx, actor, input)
    permit(refusalModerateMember(actor, member))
    if (member.state === "listed") return
    await decide(tx, actor, member, { event: "unhide", path: paths.organisation.home })
    await enterDirectory(tx, member.id)
  })
}
