import type { Actor } from "#lib/actor"
import { chooseFeaturedMember } from "#lib/content/commands/choose-featured-member"
import { sendContactMessage } from "#lib/content/commands/send-contact-message"
import { decideReport } from "#lib/moderation/commands/decide-report"
import { openReport } from "#lib/moderation/commands/open-report"
import { reportAbuse } from "#lib/moderation/commands/report-abuse"
import { writeAsReporter } from "#lib/moderation/commands/write-as-reporter"
import { writeToReporter } from "#lib/moderation/commands/write-to-reporter"
import { listReports } from "#lib/moderation/queries/list-reports"
import { daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"

/** Reports in each state that a moderator's desk shows, by reference to their ids, and the receipt of one. */
export type Trust = { reports: { received: string; inReview: string; decided: string }; receipt: string }

const passerBy: Actor = { kind: "visitor", address: "198.51.100.23" }
const worker: Actor = { kind: "visitor", address: "203.0.113.7" }

const reported = (slug: string) => ({ about: `/en/directory/${slug}`, contact: "", excludedUserIds: [] as string[] })

/** Tells what reached the secretariat: three reports, a letter, and whom the front page shows. */
export async function tellTrust({ people, members }: Cast): Promise<Trust> {
  const { mira } = people
  const ids = async () => (await listReports(mira)).map(({ id }) => id)
  const added = async (before: string[]) => (await ids()).find(id => !before.includes(id)) ?? ""
  const version = async (id: string) => (await listReports(mira)).find(report => report.id === id)?.version ?? 1

  daysAgo(30)
  await reportAbuse(passerBy, {
    ...reported("mekong-fair-audit"),
    reason: "false-credentials",
    text: "Their page says that all auditors are registered. Two of them are not in the register.",
  })
  const decided = (await ids())[0] ?? ""
  daysAgo(27)
  await openReport(mira, { reportId: decided, version: await version(decided) })
  daysAgo(22)
  await decideReport(mira, {
    reportId: decided,
    version: await version(decided),
    measure: "warning",
    profile: "",
    facts:
      "The register of the auditors’ association does not list two people whom the profile calls registered auditors.",
    rule: "Member code 3: a profile says only what is so today.",
    answer:
      "We looked into the register and found what you told us. The member was warned and has corrected its profile.",
  })

  daysAgo(9)
  const before = await ids()
  const { receipt } = await reportAbuse(worker, {
    ...reported("alder-and-finch"),
    reason: "retaliation-against-workers",
    text: "After the visit the supervisor asked who had talked. Three of us were moved.",
    urgent: "yes",
  })
  const inReview = await added(before)
  daysAgo(8)
  await openReport(mira, { reportId: inReview, version: await version(inReview) })
  await writeToReporter(mira, {
    reportId: inReview,
    text: "Thank you. Are the three of you safe now? You can answer here, without your name.",
  })
  daysAgo(6)
  await writeAsReporter(worker, {
    receipt: receipt.replaceAll("-", ""),
    text: "We are. We are afraid to lose the bonus.",
  })

  daysAgo(2)
  const standing = await ids()
  await reportAbuse(passerBy, {
    ...reported("nordvik-apparel"),
    reason: "logo-misuse",
    text: "They show the sign of a union next to a jacket.",
  })
  const received = await added(standing)

  daysAgo(20)
  await chooseFeaturedMember(mira, {
    memberId: members["shishu-odhikar-kendra"],
    because: "It writes down what became of every child it found, also of those it lost from sight.",
  })
  daysAgo(3)
  await sendContactMessage(passerBy, {
    topic: "joining",
    name: "Samuel Osei",
    email: "samuel@example.org",
    text: "We are four people in Kumasi. May we join without an office?",
    locale: "en",
  })
  return { reports: { received, inReview, decided }, receipt }
}
