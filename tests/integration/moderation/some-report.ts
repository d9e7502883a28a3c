import type { Actor, Person } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { decideReport } from "#lib/moderation/commands/decide-report"
import { openReport } from "#lib/moderation/commands/open-report"
import { reportAbuse } from "#lib/moderation/commands/report-abuse"
import type { DecideReportInput, ReportAbuseInput } from "#lib/moderation/schema"
import type { World } from "#tests/support/world"

/** Words and a way to be reached that must never be seen by anybody but the moderator who has the report. */
export const canary = "On Monday the manager locked the east gate and took the passports of the night shift"
export const contactCanary = "salma.akter.1994@example.net"
/** The same with a code whose hyphens were left out, as forms hand it to commands. */
export const plainReceipt = (receipt: string) => receipt.replaceAll("-", "")

export const aReportInput: ReportAbuseInput = {
  about: "/en/directory/nordvik-apparel",
  reason: "retaliation-against-workers",
  text: canary,
  contact: contactCanary,
  excludedUserIds: [],
}

/** Publishes a profile straight into the rows: what stands in it does not matter here. */
export async function listed(world: World, slug: "nordvik-apparel" | "shishu-odhikar-kendra"): Promise<string> {
  const id = world.members[slug]
  await asSystem("tests", tx => tx.member.update({ where: { id }, data: { state: "listed" }, select: { id: true } }))
  return id
}

export async function someReport(
  actor: Actor,
  input: Partial<ReportAbuseInput> = {},
): Promise<{ id: string; receipt: string }> {
  const { receipt } = await reportAbuse(actor, { ...aReportInput, ...input })
  const { id } = await asSystem("tests", tx =>
    tx.abuseReport.findFirstOrThrow({ orderBy: { id: "asc" }, select: { id: true } }),
  )
  return { id, receipt: plainReceipt(receipt) }
}

/** Names the member of a report, as the moderator's own look at it would. */
export async function about(reportId: string, memberId: string): Promise<void> {
  await asSystem("tests", tx =>
    tx.abuseReport.update({ where: { id: reportId }, data: { aboutMemberId: memberId }, select: { id: true } }),
  )
}

export const versionOf = async (id: string): Promise<number> =>
  (await asSystem("tests", tx => tx.abuseReport.findUniqueOrThrow({ where: { id }, select: { version: true } })))
    .version

export async function open(moderator: Person, id: string): Promise<void> {
  await openReport(moderator, { reportId: id, version: await versionOf(id) })
}

export async function decide(moderator: Person, id: string, input: Partial<DecideReportInput> = {}): Promise<void> {
  await decideReport(moderator, {
    reportId: id,
    version: await versionOf(id),
    measure: "warning",
    profile: "",
    facts: "An exit was closed while people worked, and papers of workers were kept.",
    rule: "Terms, section 6: no harm to workers.",
    answer: "We have warned the company and look again in a month.",
    ...input,
  })
}
