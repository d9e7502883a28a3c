import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { permit, refusal } from "#lib/members/codes"
import { enterDirectory } from "#lib/members/directory-entry"
import { readModerated } from "#lib/members/moderation"
import { refusalModerateMember } from "#lib/members/policy"
import type { RecordVerificationInput } from "#lib/members/schema"
import { verificationValidMonths } from "#lib/members/taxonomy/verification-levels"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Records what the secretariat has looked at, with date and reviewer; it counts for twelve months.
 * Refuses: members.secretariat_only, members.conflict_of_interest, members.wrong_state, common.not_found.
 */
export async function recordVerification(
  actor: Actor,
  input: RecordVerificationInput,
): Promise<{ verificationId: string }> {
  permit(refusalModerateMember(actor, { representsIt: false }))
  if (actor.kind !== "person") throw refusal("members.secretariat_only")
  return asActor(actor, async tx => {
    const member = await readModerated(tx, actor, { memberId: input.memberId })
    permit(refusalModerateMember(actor, member))
    if (member.state === "removed") throw refusal("members.wrong_state")
    const checkedOn = today()
    const expiresOn = addMonths(checkedOn, verificationValidMonths)
    const { id } = await tx.verification.create({
      data: {
        memberId: member.id,
        level: input.level,
        scope: input.scope,
        reviewedById: actor.userId,
        reviewedByName: actor.name,
        checkedOn: new Date(checkedOn),
        expiresOn: new Date(expiresOn),
      },
      select: { id: true },
    })
    if (member.state === "listed") await enterDirectory(tx, member.id)
    await recordAudit(tx, actor, {
      subject: { type: "member", id: member.id },
      event: "verification.recorded",
      partyIds: [member.id],
      values: { level: input.level, expiresOn },
    })
    await notifyMember(tx, member.id, {
      kind: "verificationRecorded",
      path: paths.organisation.home,
      values: { expiresOn },
    })
    return { verificationId: id }
  })
}

/** The same day some months later; a day that the month does not have becomes its last. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
