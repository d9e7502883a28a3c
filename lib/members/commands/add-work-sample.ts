import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { storeFile } from "#lib/files/store-file"
import { permit } from "#lib/members/codes"
import { refusalAddWorkSample, requireRepresentative } from "#lib/members/policy"
import type { AddWorkSampleInput } from "#lib/members/schema"

/**
 * Shows a piece of past work to those the member chose. The member states that names of people and sites are out of it.
 * Refuses: members.act_for_member_first, members.local_resources_only, members.viewers_only_read,
 * common.invalid_input (what is wrong with the file).
 */
export async function addWorkSample(actor: Actor, input: AddWorkSampleInput): Promise<{ sampleId: string }> {
  const { member } = requireRepresentative(actor)
  permit(refusalAddWorkSample(actor))
  const { title, summary, visibility, file } = input
  return asActor(actor, async tx => {
    const stored = file ? await storeFile(tx, actor, { file, memberId: member.id, partnershipId: null }) : null
    const { id } = await tx.workSample.create({
      data: {
        memberId: member.id,
        title,
        summary,
        visibility,
        fileId: stored?.fileId ?? null,
        redactedAt: now(),
        addedAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "sample.added",
      partyIds: [member.id],
      values: { sample: id, visibility },
    })
    return { sampleId: id }
  })
}
