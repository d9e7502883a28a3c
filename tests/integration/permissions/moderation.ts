import { makeId } from "#lib/ids"
import { appealAsReporter } from "#lib/moderation/commands/appeal-as-reporter"
import { appealDecision } from "#lib/moderation/commands/appeal-decision"
import { decideReport } from "#lib/moderation/commands/decide-report"
import { enterReceipt } from "#lib/moderation/commands/enter-receipt"
import { openReport } from "#lib/moderation/commands/open-report"
import { readContact } from "#lib/moderation/commands/read-contact"
import { reportAbuse } from "#lib/moderation/commands/report-abuse"
import { watchReports } from "#lib/moderation/commands/watch-reports"
import { writeAsReporter } from "#lib/moderation/commands/write-as-reporter"
import { writeToReporter } from "#lib/moderation/commands/write-to-reporter"
import { getFollowedReport } from "#lib/moderation/queries/get-followed-report"
import { getReadContact } from "#lib/moderation/queries/get-read-contact"
import { getReport } from "#lib/moderation/queries/get-report"
import { getReportedSubject } from "#lib/moderation/queries/get-reported-subject"
import { listDecisions } from "#lib/moderation/queries/list-decisions"
import { listModerators } from "#lib/moderation/queries/list-moderators"
import { listReports } from "#lib/moderation/queries/list-reports"
import type { Story } from "#seed/story"
import { allBut, everybody, type Row, secretariat } from "./row.ts"

const nobodysReport = "00000000-0000-4000-8000-000000000000"
const noReceipt = "a code nobody was given"

/** From a place of its own each time: what is asked here is who may, not how often. */
const somebody = () => ({ kind: "visitor", address: makeId() }) as const

const aReport = () =>
  reportAbuse(somebody(), { about: "", reason: "other", text: "Something", contact: "", excludedUserIds: [] })

/** A report that Mira has taken, decided as a warning to Nordvik Apparel if asked. */
async function mirasReport({ people, members }: Story, isDecided = false): Promise<string> {
  await aReport()
  const free = (await listReports(people.mira)).find(report => report.openedByName === null)
  if (!free) throw new Error("The report that was just filed is not in the queue")
  await openReport(people.mira, { reportId: free.id, version: free.version })
  if (!isDecided) return free.id
  await decideReport(people.mira, {
    reportId: free.id,
    version: free.version + 1,
    measure: "warning",
    profile: "nordvik-apparel",
    facts: "Facts",
    rule: "Rule",
    answer: "Answer",
  })
  return members["nordvik-apparel"]
}

/** Reporters are known by their receipt alone; a report is read by the one moderator who took it. */
export const rows: Row[] = [
  { of: "#lib/moderation/commands/report-abuse", run: () => aReport(), allowed: everybody },
  {
    of: "#lib/moderation/commands/enter-receipt",
    run: actor => enterReceipt(actor, { receipt: noReceipt }),
    allowed: [],
  },
  {
    of: "#lib/moderation/commands/write-as-reporter",
    run: () => writeAsReporter(somebody(), { receipt: makeId(), text: "A word" }),
    allowed: [],
  },
  {
    of: "#lib/moderation/commands/appeal-as-reporter",
    run: actor => appealAsReporter(actor, { receipt: noReceipt, text: "A word" }),
    allowed: [],
  },
  {
    of: "#lib/moderation/commands/open-report",
    run: async (actor, { people }) => {
      await aReport()
      const free = (await listReports(people.mira)).find(report => report.openedByName === null)
      return openReport(actor, { reportId: free?.id ?? "", version: free?.version ?? 0 })
    },
    allowed: secretariat,
    refused: allBut(...secretariat),
  },
  {
    of: "#lib/moderation/commands/write-to-reporter",
    run: async (actor, story) => writeToReporter(actor, { reportId: await mirasReport(story), text: "A word" }),
    allowed: ["mira"],
    refused: allBut(...secretariat),
  },
  {
    of: "#lib/moderation/commands/read-contact",
    run: async (actor, story) => readContact(actor, { reportId: await mirasReport(story) }),
    allowed: ["mira"],
    refused: allBut(...secretariat),
  },
  {
    of: "#lib/moderation/commands/decide-report",
    run: async (actor, story) =>
      decideReport(actor, {
        reportId: await mirasReport(story),
        version: 2,
        measure: "no_action",
        profile: "",
        facts: "Facts",
        rule: "Rule",
        answer: "Answer",
      }),
    allowed: ["mira"],
    refused: allBut(...secretariat),
  },
  {
    of: "#lib/moderation/commands/appeal-decision",
    run: async (actor, story) => {
      await mirasReport(story, true)
      const [decision] = await listDecisions(story.people.ingrid)
      return appealDecision(actor, { decisionId: decision?.id ?? "", text: "A word" })
    },
    allowed: ["ingrid"],
    refused: ["jonas", "astrid", "even"],
  },
  {
    of: "#lib/moderation/commands/watch-reports",
    run: actor => watchReports(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/moderation/queries/get-reported-subject",
    run: actor => getReportedSubject(actor, "/directory/nordvik-apparel"),
    allowed: everybody,
  },
  { of: "#lib/moderation/queries/list-moderators", run: actor => listModerators(actor), allowed: everybody },
  {
    of: "#lib/moderation/queries/get-followed-report",
    run: actor => getFollowedReport(actor, noReceipt),
    allowed: [],
  },
  {
    of: "#lib/moderation/queries/list-reports",
    run: async actor => {
      await aReport()
      return listReports(actor)
    },
    allowed: secretariat,
  },
  {
    of: "#lib/moderation/queries/get-report",
    run: async (actor, story) => getReport(actor, await mirasReport(story)),
    allowed: ["mira"],
  },
  {
    of: "#lib/moderation/queries/get-read-contact",
    run: actor => getReadContact(actor, nobodysReport),
    allowed: [],
  },
  {
    of: "#lib/moderation/queries/list-decisions",
    run: async (actor, story) => {
      await mirasReport(story, true)
      return listDecisions(actor)
    },
    allowed: ["ingrid", "jonas", "astrid", "even"],
  },
]
