import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import { emptyProfile, type Profile, profileSchema, profileSchemaVersion } from "#lib/members/profile/schema"
import type { SaveProfilePartInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Saves one part of the draft as a whole, gaps and all. Others go on seeing what was last published.
 * Refuses: members.act_for_member_first, members.viewers_only_read, common.not_found (a part of the other kind of
 * member), common.changed_meanwhile.
 */
export async function saveProfilePart(actor: Actor, input: SaveProfilePartInput): Promise<{ version: number }> {
  const { member, userId, name } = requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  if (input.kind !== member.kind) throw refusal("common.not_found")
  return asActor(actor, async tx => {
    const draft = await tx.profileDraft.findFirst({
      where: ofOwnMember(actor),
      select: { content: true, version: true },
    })
    if ((draft?.version ?? 0) !== input.version) throw refusal("common.changed_meanwhile")
    const before = draft ? profileSchema.parse(draft.content) : emptyProfile(member.kind)
    // Parsing the whole keeps of the form what belongs to the part, and nothing else.
    const content = profileSchema.parse({ ...before, [input.part]: input })
    const saved = { content, schemaVersion: profileSchemaVersion, savedById: userId, savedByName: name, savedAt: now() }
    await write(tx, member.id, input.version, saved)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "profile.saved",
      partyIds: [member.id],
      values: { part: input.part },
    })
    return { version: input.version + 1 }
  })
}

type Saved = Omit<Prisma.ProfileDraftUncheckedCreateInput, "memberId" | "version" | "content"> & { content: Profile }

/** On condition that the draft is still at the version that was read; a member's first draft on that there is none. */
async function write(tx: Tx, memberId: string, version: number, saved: Saved): Promise<void> {
  const { count } =
    version === 0
      ? await tx.profileDraft.createMany({ data: [{ memberId, ...saved }], skipDuplicates: true })
      : await tx.profileDraft.updateMany({
          where: { memberId, version },
          data: { ...saved, version: { increment: 1 } },
        })
  if (count === 0) throw refusal("common.changed_meanwhile")
}
