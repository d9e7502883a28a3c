import { type Actor, actingMember } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { emptyBriefContent } from "#lib/briefs/need/content"
import { refusalStartBrief } from "#lib/briefs/policy"
import type { StartBriefInput } from "#lib/briefs/schema"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { readableCode } from "#lib/ids"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"

/**
 * Begins a draft that only the own organisation sees. `to` names a local resource it shall be sent to, when the way
 * here led over its profile. Refuses: briefs.companies_only, briefs.not_your_role, common.not_found.
 */
export async function startBrief(actor: Actor, input: StartBriefInput): Promise<{ briefId: string }> {
  permit(refusalStartBrief(actor))
  const member = actingMember(actor)
  if (actor.kind !== "person" || !member) throw refusal("common.forbidden")
  return asActor(actor, async tx => {
    const recipientIds = input.to ? [await listedLocalResource(actor, input.to)] : []
    const brief = await tx.brief.create({
      data: {
        memberId: member.id,
        reference: readableCode(2),
        schemaVersion: 1,
        title: input.title,
        kind: "",
        content: { ...emptyBriefContent(input.title), recipientIds },
        createdById: actor.userId,
        createdByName: actor.name,
        startedAt: now(),
        savedAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "brief", id: brief.id },
      event: "brief.started",
      partyIds: [member.id],
    })
    return { briefId: brief.id }
  })
}

async function listedLocalResource(actor: Actor, memberId: string): Promise<string> {
  const profile = await getPublishedProfile(actor, memberId)
  if (profile?.kind !== "local_resource") throw refusal("common.not_found")
  return profile.memberId
}
