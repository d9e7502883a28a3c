import { answerClearance } from "#lib/agreements/clearance/commands/answer-clearance"
import { remindOfClearances } from "#lib/agreements/clearance/commands/remind-of-clearances"
import { reopenKeptClearances } from "#lib/agreements/clearance/commands/reopen-kept-clearances"
import { stateClearance } from "#lib/agreements/clearance/commands/state-clearance"
import { listClearances } from "#lib/agreements/clearance/queries/list-clearances"
import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { completeDueAgreements } from "#lib/agreements/ending/commands/complete-due-agreements"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { makeNoticePapers } from "#lib/agreements/ending/commands/make-notice-papers"
import { remindOfNotices } from "#lib/agreements/ending/commands/remind-of-notices"
import { resumeDueAgreements } from "#lib/agreements/ending/commands/resume-due-agreements"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { getNoticePaper } from "#lib/agreements/ending/queries/get-notice-paper"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { storyPassword } from "#seed/personas"
import { storyCode } from "#seed/second-proof"
import type { Story } from "#seed/story"
import { everybody, nordvik, type Row, shishu } from "./row.ts"

/** What one of the two owes after the end of the agreement that the story ended. */
async function owed({ people, endings }: Story, of: "harriet" | "nazma") {
  const { [of]: holder } = people
  const found = (await listClearances(holder, endings.ended)).find(({ isYours }) => isYours)
  if (!found) throw new Error("The story's ended agreement asks nobody")
  return found
}

/** In the story a union and a company have ended or paused what they had signed; these two speak for them. */
export const rows: Row[] = [
  {
    // Danger does not wait for a signatory, and a signatory need not write.
    of: "#lib/agreements/ending/commands/give-notice",
    run: (actor, { agreements }) =>
      giveNotice(actor, { agreementId: agreements.inForce, kind: "pause", reason: "There are police at the gates." }),
    allowed: ["ingrid", "jonas", "astrid", "ruma", "tanvir", "shirin"],
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/agreements/ending/commands/answer-notice",
    run: (actor, { notices }) => answerNotice(actor, { noticeId: notices.toResume, answer: "agrees", words: "" }),
    allowed: ["harriet"],
    refused: ["nazma"],
  },
  {
    of: "#lib/agreements/ending/commands/withdraw-notice",
    run: (actor, { notices }) =>
      withdrawNotice(actor, { noticeId: notices.running, password: storyPassword, code: storyCode() }),
    allowed: ["harriet"],
    refused: ["nazma"],
  },
  {
    of: "#lib/agreements/ending/queries/get-standing",
    run: (actor, { agreements }) => getStanding(actor, agreements.inForce),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/agreements/ending/queries/get-notice-paper",
    run: async (actor, { endings, notices }) => {
      await asSystem("tests", tx => putPaper(tx, notices.running))
      return getNoticePaper(actor, { agreementId: endings.inNotice, noticeId: notices.running })
    },
    allowed: ["harriet", "nazma"],
  },
  {
    of: "#lib/agreements/ending/commands/make-notice-papers",
    run: actor => makeNoticePapers(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/clearance/commands/state-clearance",
    run: async (actor, story) => {
      const { id: clearanceId, version } = await owed(story, "harriet")
      return stateClearance(actor, { clearanceId, version, seenToBy: "Harriet Okafor", words: "", fate: "never_held" })
    },
    allowed: ["harriet"],
    refused: ["nazma"],
  },
  {
    of: "#lib/agreements/clearance/commands/answer-clearance",
    run: async (actor, story) => {
      const { id: clearanceId, version } = await owed(story, "nazma")
      return answerClearance(actor, { clearanceId, version, answer: "confirms", words: "" })
    },
    allowed: ["harriet"],
    refused: ["nazma"],
  },
  {
    of: "#lib/agreements/clearance/queries/list-clearances",
    run: (actor, { endings }) => listClearances(actor, endings.ended),
    allowed: ["harriet", "nazma"],
  },
  {
    of: "#lib/agreements/ending/commands/remind-of-notices",
    run: actor => remindOfNotices(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/clearance/commands/remind-of-clearances",
    run: actor => remindOfClearances(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/clearance/commands/reopen-kept-clearances",
    run: actor => reopenKeptClearances(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/ending/commands/end-due-agreements",
    run: actor => endDueAgreements(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/ending/commands/resume-due-agreements",
    run: actor => resumeDueAgreements(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/ending/commands/complete-due-agreements",
    run: actor => completeDueAgreements(actor),
    allowed: [],
    refused: everybody,
  },
]

/** A paper as the worker leaves it, whatever stands on it. */
async function putPaper(tx: Tx, noticeId: string): Promise<void> {
  const { partnershipId } = await tx.agreementNotice.findUniqueOrThrow({ where: { id: noticeId } })
  const file = { bytes: 1, sha256: "0".repeat(64), storageKey: "made/00", locale: "en", madeAt: now() }
  const seal = { sealLevel: "B-B", certificateSha256: "0".repeat(64) }
  await tx.noticePaper.createMany({ data: [{ noticeId, partnershipId, ...file, ...seal }], skipDuplicates: true })
}
