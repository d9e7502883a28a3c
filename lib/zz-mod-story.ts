import { writeFileSync } from "node:fs"
import { asSystem } from "#lib/db/door"
import { disconnect } from "#lib/db/client"
import { notifyMember } from "#lib/notifications/notify"
import { openReport } from "#lib/moderation/commands/open-report"
import { decideReport } from "#lib/moderation/commands/decide-report"
import { reportAbuse } from "#lib/moderation/commands/report-abuse"
import { writeToReporter } from "#lib/moderation/commands/write-to-reporter"
import { writeAsReporter } from "#lib/moderation/commands/write-as-reporter"
import { makeWorld } from "#tests/support/world"
const world = await makeWorld()
const base = { about: "/en/directory/nordvik-apparel", reason: "retaliation-against-workers" as const, contact: "signal: +880 1711 000000", excludedUserIds: [] }
const visitor = (n: number) => ({ kind: "visitor" as const, address: `192.0.2.${n}` })
await reportAbuse(visitor(1), { ...base, text: "They use our name on their website although we said no three times.", reason: "logo-misuse" })
await reportAbuse(visitor(2), { ...base, text: "Children carry bundles after ten at night in the washing unit.", reason: "child-safeguarding", urgent: "yes" })
const { receipt } = await reportAbuse(visitor(3), { ...base, text: "On Monday the manager locked the east gate.\n\nHe took the passports of the night shift and said that whoever talks to the auditors will not find work in the whole district." })
const rows = await asSystem("t", tx => tx.abuseReport.findMany())
const mine = rows.find(r => r.reason === "retaliation-against-workers")!
const nordvik = world.members["nordvik-apparel"]
await asSystem("t", tx => tx.member.update({ where: { id: nordvik }, data: { state: "listed" } }))
for (const row of rows) await asSystem("t", tx => tx.abuseReport.update({ where: { id: row.id }, data: { aboutMemberId: nordvik } }))
const { mira, anders } = world.people
await openReport(mira, { reportId: mine.id, version: 1 })
await writeToReporter(mira, { reportId: mine.id, text: "Thank you. Which gate was it, and do you know whether it is open again?" })
await writeAsReporter(visitor(3), { receipt: receipt.replaceAll("-", ""), text: "The one by the canal. It is open since Thursday." })
const logo = rows.find(r => r.reason === "logo-misuse")!
await openReport(anders, { reportId: logo.id, version: 1 })
await decideReport(anders, { reportId: logo.id, version: 2, measure: "warning", profile: "", facts: "A partner’s name stood on a public page without the consent that the agreement asks for.", rule: "Terms, section 8: names and logos.", answer: "We warned the company; the name is gone." })
await asSystem("t", async tx => {
  await notifyMember(tx, nordvik, { kind: "milestoneSubmitted", values: { by: "Shishu Odhikar Kendra", title: "Baseline interviews in Gazipur and Savar, first round with the night shift" }, path: "/projects/1" })
  await notifyMember(tx, nordvik, { kind: "paymentDue", values: { number: 2, title: "Baseline interviews" }, path: "/projects/1" })
  await notifyMember(tx, nordvik, { kind: "graveProblemRaised", values: { by: "Shishu Odhikar Kendra", title: "Baseline interviews" }, path: "/projects/1/problems/2" })
})
writeFileSync("/tmp/lrn/mod-world.json", JSON.stringify({ cookies: world.cookies, case: mine.id, receipt, sofia: world.people.noor.userId }))
await disconnect()
