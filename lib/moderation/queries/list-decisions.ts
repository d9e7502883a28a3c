import { listOwnMembers } from "#lib/accounts/queries/list-own-members"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { appealEnds } from "#lib/moderation/appeal"
import { dayOf } from "#lib/moderation/messages"
import { refusalAppeal, refusalAppealForMember } from "#lib/moderation/policy"
import type { OwnDecision } from "#lib/moderation/views"
import { decisionsAbout } from "#lib/moderation/visibility"

/**
 * Statements of reasons to the members a person represents, newest first: measure, facts and rule in the moderator's
 * words, by the day. Asked as the portal, because a suspended member has no actor and must read why.
 */
export async function listDecisions(actor: Actor): Promise<OwnDecision[]> {
  const members = await listOwnMembers(actor)
  const rows = await asSystem("moderation", tx =>
    tx.moderationDecision.findMany({
      where: {
        AND: [
          decisionsAbout(members.map(({ id }) => id)),
          // That nothing was to be done is told only where something had been done before.
          {
            OR: [
              { measure: { not: "no_action" } },
              { report: { decisions: { some: { measure: { not: "no_action" } } } } },
            ],
          },
        ],
      },
      orderBy: { decidedAt: "desc" },
      select: {
        id: true,
        memberId: true,
        measure: true,
        facts: true,
        rule: true,
        objection: true,
        decidedAt: true,
        liftedAt: true,
        report: { select: { state: true } },
      },
    }),
  )
  return rows.map(({ memberId, decidedAt, liftedAt, report, ...decision }) => {
    const member = members.find(({ id }) => id === memberId)
    const isInTime = appealEnds(decidedAt) >= now()
    return {
      ...decision,
      memberName: member?.name ?? "",
      decidedOn: dayOf(decidedAt),
      liftedOn: liftedAt && dayOf(liftedAt),
      appealBy: dayOf(appealEnds(decidedAt)),
      canAppeal:
        refusalAppeal({ state: report.state, isInTime }) === null &&
        refusalAppealForMember(member?.role ?? null) === null,
    }
  })
}
