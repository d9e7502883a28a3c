import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { fromNow, minute, now, today } from "#lib/clock"
import { noteNames } from "#lib/confidentiality/commands/note-names"
import { noteProblem } from "#lib/confidentiality/commands/note-problem"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { addDays, asDate } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import { graveSeverities, refusalNameSite, refusalRaiseProblem, siteKinds } from "#lib/projects/policy"
import type { RaiseProblemInput } from "#lib/projects/schema"
import { visibleProjects } from "#lib/projects/visibility"

/** A second press of the button, or a page sent again over a bad line, within this time is the same problem. */
const repeatMinutes = 10

/**
 * Says what went wrong or may, when it is found. The other side answers within the days of the agreement; a site that
 * does not cooperate has days of its own. Grave problems reach the other side as such.
 * Refuses: common.not_found, common.invalid_input (found in the future), projects.role_may_not, projects.too_many_sites.
 */
export async function raiseProblem(actor: Actor, input: RaiseProblemInput): Promise<{ problemId: string }> {
  const person = requireParty(actor)
  return asActor(actor, async tx => {
    const { projectId, kind, severity, what, asked, site, foundOn } = input
    const project = await tx.project.findFirst({
      where: { ...visibleProjects(actor), id: projectId },
      select: {
        partnershipId: true,
        agreementId: true,
        title: true,
        problemAnswerDays: true,
        siteAnswerDays: true,
        partnership: { select: { partyIds: true } },
      },
    })
    if (!project) throw refusal("common.not_found")
    permit(refusalRaiseProblem(actor))
    // One day of grace: in the Pacific it is tomorrow already while the portal counts in UTC.
    if (foundOn > addDays(today(), 1)) throw refusal("common.invalid_input", { foundOn: { code: "dateInFuture" } })
    // Two that come at once queue here, so that the second finds the first.
    await tx.$queryRaw`SELECT id FROM project WHERE id = ${projectId}::uuid FOR UPDATE`
    const same = await tx.problem.findFirst({
      where: { projectId, kind, what, raisedById: person.userId, raisedAt: { gt: fromNow(-repeatMinutes * minute) } },
      select: { id: true },
    })
    if (same) return { problemId: same.id }
    // Each side has room for its own: nobody keeps another from naming where somebody is in danger.
    const own = { projectId, memberId: person.member.id, site: { not: "" } }
    const named = await tx.problem.groupBy({ by: ["site"], where: own })
    permit(
      refusalNameSite(
        site,
        named.map(one => one.site),
      ),
    )
    const days = siteKinds.includes(kind) ? project.siteAnswerDays : project.problemAnswerDays
    const { id: problemId } = await tx.problem.create({
      data: {
        projectId,
        partnershipId: project.partnershipId,
        memberId: person.member.id,
        kind,
        severity,
        site,
        what,
        asked,
        foundOn: asDate(foundOn),
        answerDueOn: asDate(addDays(today(), days)),
        raisedById: person.userId,
        raisedByName: person.name,
        raisedAt: now(),
      },
      select: { id: true },
    })
    const { agreementId, partnershipId } = project
    await noteProblem(actor, { partnershipId, problemId, remediedOn: null })
    if (site)
      await noteNames(actor, { partnershipId, agreementId, reference: "", names: [{ name: site, place: "problem" }] })
    const { partyIds } = project.partnership
    await recordAudit(tx, actor, {
      subject: { type: "problem", id: problemId },
      event: "problem.raised",
      partyIds,
      values: { projectId, kind, severity, foundOn },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: graveSeverities.includes(severity) ? "graveProblemRaised" : "problemRaised",
      values: { by: person.member.name, title: project.title },
      path: paths.projects.oneProblem(projectId, problemId),
    })
    return { problemId }
  })
}
