import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { getTermsInForce } from "#lib/confidentiality/queries/get-terms-in-force"
import { listSharingQuestions } from "#lib/confidentiality/queries/list-sharing-questions"
import { askMayShareInput } from "#lib/confidentiality/schema"
import { makeId } from "#lib/ids"
import type { Story } from "#seed/story"
import { type Column, nordvik, type Row, shishu } from "./row.ts"

const partnership = (story: Story) => ({ partnershipId: story.partnerships.working })
const agreement = (story: Story) => ({ ...partnership(story), agreementId: story.agreements.inForce })
const question = (story: Story) =>
  askMayShareInput.parse({ ...partnership(story), subject: "findings", audience: "public" })
const askedByShishu = async (story: Story) =>
  (await listSharingQuestions(story.people.ruma, story.partnerships.working))[0]?.id ?? makeId()

const concluding: Column[] = ["ingrid", "jonas", "astrid", "ruma", "tanvir", "shirin"]

/** Terms are both parties'; what one side asked is its own affair. */
export const rows: Row[] = [
  {
    of: "#lib/confidentiality/commands/put-terms-in-force",
    run: (actor, story) =>
      putTermsInForce(actor, {
        ...agreement(story),
        reference: "2026-TEST",
        terms: termsOfPreset("cautious"),
        holdingLine: "",
      }),
    allowed: concluding,
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/confidentiality/commands/note-completion",
    run: (actor, story) => noteCompletion(actor, { ...agreement(story), completedOn: "2026-11-01" }),
    allowed: concluding,
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/confidentiality/commands/ask-may-share",
    run: (actor, story) => askMayShare(actor, question(story)),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/queries/get-terms-in-force",
    run: (actor, story) => getTermsInForce(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/queries/list-sharing-questions",
    run: (actor, story) => listSharingQuestions(actor, story.partnerships.working),
    allowed: shishu,
  },
  {
    of: "#lib/confidentiality/queries/get-sharing-question",
    run: async (actor, story) => getSharingQuestion(actor, await askedByShishu(story)),
    allowed: shishu,
  },
]
