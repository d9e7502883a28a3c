import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/members/codes"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import type { ArchiveWorkSampleInput } from "#lib/members/schema"
import { ofOwnMember } from "#lib/members/visibility"

/**
 * Takes a sample away from everybody else; the member keeps it. A repeat is done.
 * Refuses: members.act_for_member_first, members.viewers_only_read, common.not_found.
 */
export async function archiveWorkSample(actor: Actor, input: ArchiveWorkSampleInput): Promise<void> {
  const { member } = requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  await asActor(actor, async tx => {
    const named = { ...ofOwnMember(actor), id: input.sampleId }
    const { count } = await tx.workSample.updateMany({
      where: { ...named, archivedAt: null },
      data: { archivedAt: now() },
    })
    if (count === 0) {
      if ((await tx.workSample.count({ where: named })) === 0) throw refusal("common.not_found")
      return
    }
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "sample.archived",
      partyIds: [member.id],
      values: { sample: input.sampleId },
    })
  })
}
