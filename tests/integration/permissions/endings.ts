import { answerNotice } from "#lib/agreements/ending/commands/answer-notice"
import { completeDueAgreements } from "#lib/agreements/ending/commands/complete-due-agreements"
import { endDueAgreements } from "#lib/agreements/ending/commands/end-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import { resumeDueAgreements } from "#lib/agreements/ending/commands/resume-due-agreements"
import { withdrawNotice } from "#lib/agreements/ending/commands/withdraw-notice"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
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
