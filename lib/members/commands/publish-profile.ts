import { isDeepStrictEqual } from "node:util"
import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal as commonRefusal, type Problems } from "#lib/errors"
import { permit, refusal } from "#lib/members/codes"
import { enterDirectory } from "#lib/members/directory-entry"
import { refusalEditProfile, requireRepresentative } from "#lib/members/policy"
import { missingForPublication } from "#lib/members/profile/completeness"
import { profileSchema, profileSchemaVersion } from "#lib/members/profile/schema"
import type { PublishProfileInput } from "#lib/members/schema"
import { moveMember } from "#lib/members/transition"
import { ownMember } from "#lib/members/visibility"

/**
 * Publishes the draft as the person has read it: a version that never changes, and the member's entry in the directory.
 * A draft that says nothing new of a listed member is published already.
 * Refuses: members.act_for_member_first, members.viewers_only_read, members.profile_incomplete (problems by
 * `part.field`), members.wrong_state, common.not_found, common.changed_meanwhile.
 */
export async function publishProfile(actor: Actor, input: PublishProfileInput): Promise<{ number: number }> {
  const person = requireRepresentative(actor)
  permit(refusalEditProfile(actor))
  return asActor(actor, async tx => {
    const member = await tx.member.findFirst({
      where: ownMember(actor),
      select: {
        id: true,
        state: true,
        version: true,
        draft: { select: { content: true, version: true } },
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, content: true } },
      },
    })
    if (!member?.draft) throw commonRefusal("common.not_found")
    if (member.draft.version !== input.version) throw commonRefusal("common.changed_meanwhile")
    const profile = profileSchema.parse(member.draft.content)
    const missing = missingForPublication(profile)
    if (missing.length > 0) throw refusal("members.profile_incomplete", asProblems(missing))
    const [last] = member.versions
    if (last && member.state === "listed" && isDeepStrictEqual(profileSchema.parse(last.content), profile))
      return { number: last.number }

    await moveMember(tx, member, "publish")
    const number = (last?.number ?? 0) + 1
    await tx.profileVersion.create({
      data: {
        memberId: member.id,
        number,
        schemaVersion: profileSchemaVersion,
        content: profile,
        publishedById: person.userId,
        publishedByName: person.name,
        publishedAt: now(),
      },
      select: { id: true },
    })
    await enterDirectory(tx, member.id)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "profile.published",
      partyIds: [member.id],
      values: { number },
    })
    return { number }
  })
}

function asProblems(missing: { part: string; field: string }[]): Problems {
  return Object.fromEntries(missing.map(({ part, field }) => [`${part}.${field}`, { code: "required" }]))
}
