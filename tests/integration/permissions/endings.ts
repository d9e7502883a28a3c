import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { completeDueAgreements } from "#lib/agreements/ending/commands/complete-due-agreements"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { makeNoticePapers } from "#lib/agreements/ending/commands/make-notice-papers"
import { resumeDueAgreements } from "#lib/agreements/ending/commands/resume-due-agreements"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { getNoticePaper } from "#lib/agreements/ending/queries/get-notice-paper"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { now } from "#lib/clock"
import { asSystem, type Tx } from "#lib/db/door"
import { everybody, nordvik, type Row, shishu } from "./row.ts"

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
    run: (actor, { notices }) => withdrawNotice(actor, { noticeId: notices.running }),
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
