import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { noteNames } from "#lib/confidentiality/commands/note-names"
import { noteProblem } from "#lib/confidentiality/commands/note-problem"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import { answerLearning } from "#lib/confidentiality/learnings/commands/answer-learning"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { publishLearning } from "#lib/confidentiality/learnings/commands/publish-learning"
import { remindOfLearnings } from "#lib/confidentiality/learnings/commands/remind-of-learnings"
import { reviseLearning } from "#lib/confidentiality/learnings/commands/revise-learning"
import { settleName } from "#lib/confidentiality/learnings/commands/settle-name"
import { withdrawLearning } from "#lib/confidentiality/learnings/commands/withdraw-learning"
import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { getPublicLearning } from "#lib/confidentiality/learnings/queries/get-public-learning"
import { listLearnings } from "#lib/confidentiality/learnings/queries/list-learnings"
import { listPublicLearnings } from "#lib/confidentiality/learnings/queries/list-public-learnings"
import { termsOfPreset } from "#lib/confidentiality/presets"
import { closePressEnquiry } from "#lib/confidentiality/press/commands/close-press-enquiry"
import { recordPressEnquiry } from "#lib/confidentiality/press/commands/record-press-enquiry"
import { remindOfPressEnquiries } from "#lib/confidentiality/press/commands/remind-of-press-enquiries"
import { getPressEnquiry } from "#lib/confidentiality/press/queries/get-press-enquiry"
import { listPressEnquiries } from "#lib/confidentiality/press/queries/list-press-enquiries"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { listNotedNames } from "#lib/confidentiality/queries/list-noted-names"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listSharingQuestions } from "#lib/confidentiality/queries/list-sharing-questions"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import { askNameUse } from "#lib/confidentiality/requests/commands/ask-name-use"
import { expireDisclosures } from "#lib/confidentiality/requests/commands/expire-disclosures"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { refuseDisclosure } from "#lib/confidentiality/requests/commands/refuse-disclosure"
import { remindOfDisclosures } from "#lib/confidentiality/requests/commands/remind-of-disclosures"
import { revokeDisclosure } from "#lib/confidentiality/requests/commands/revoke-disclosure"
import { withdrawDisclosure } from "#lib/confidentiality/requests/commands/withdraw-disclosure"
import { getDisclosureRequest } from "#lib/confidentiality/requests/queries/get-disclosure-request"
import { listDisclosureRequests } from "#lib/confidentiality/requests/queries/list-disclosure-requests"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import { listNamePermissions } from "#lib/confidentiality/requests/queries/list-name-permissions"
import { askMayShareInput } from "#lib/confidentiality/schema"
import { makeId } from "#lib/ids"
import type { Story } from "#seed/story"
import { aNameUse, anEnquiry, aRequest, dayAhead } from "#tests/support/consents"
import { type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const partnership = (story: Story) => ({ partnershipId: story.partnerships.working })
const agreement = (story: Story) => ({ ...partnership(story), agreementId: story.agreements.inForce })
const question = (story: Story) =>
  askMayShareInput.parse({ ...partnership(story), subject: "findings", audience: "public" })
const askedByShishu = async (story: Story) =>
  (await listSharingQuestions(story.people.ruma, story.partnerships.working))[0]?.id ?? makeId()

/** Shishu Odhikar Kendra asked for both; the company has answered one. */
const open = (story: Story) => ({ ...partnership(story), requestId: story.consents.asked })
const granted = (story: Story) => ({ ...partnership(story), requestId: story.consents.granted })

const aLearning = (story: Story) => ({
  ...partnership(story),
  title: "What we learnt",
  text: "Begin at the school.",
  place: "A letter to our members.",
  publishOn: dayAhead(20),
  audience: "public" as const,
  subjects: ["methods_and_learnings" as const],
  problemId: null,
})
/** Shishu Odhikar Kendra wrote both; one is a draft that the company does not see. */
const draft = (story: Story) => ({ ...partnership(story), learningId: story.consents.learningDraft, version: 1 })
const learning = (story: Story) => ({ ...partnership(story), learningId: story.consents.learningProposed, version: 2 })

const companyWrites: Column[] = ["ingrid", "jonas"]
const localWrites: Column[] = ["ruma", "tanvir"]
const readers: Column[] = ["astrid", "even", "shirin", "rafiq"]

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
    of: "#lib/confidentiality/commands/note-problem",
    run: (actor, story) =>
      noteProblem(actor, { ...partnership(story), problemId: story.remedies.confirmed, remediedOn: null }),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/queries/list-noted-problems",
    run: (actor, story) => listNotedProblems(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/commands/note-names",
    run: (actor, story) =>
      noteNames(actor, { ...agreement(story), reference: "", names: [{ name: "Some Mill", place: "problem" }] }),
    allowed: concluding,
    refused: ["even", "rafiq"],
  },
  {
    of: "#lib/confidentiality/queries/list-noted-names",
    run: (actor, story) => listNotedNames(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/commands/ask-may-share",
    run: (actor, story) => askMayShare(actor, question(story)),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/queries/list-terms-in-force",
    run: (actor, story) => listTermsInForce(actor, story.partnerships.working),
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
  {
    of: "#lib/confidentiality/requests/commands/ask-disclosure",
    run: (actor, story) =>
      askDisclosure(actor, aRequest(story.partnerships.working, { subject: "findings", audience: "journalists" })),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/requests/commands/ask-name-use",
    run: (actor, story) => askNameUse(actor, aNameUse(story.partnerships.working, { uses: ["name"] })),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/requests/queries/list-name-permissions",
    run: (actor, story) => listNamePermissions(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/requests/commands/grant-disclosure",
    run: (actor, story) =>
      grantDisclosure(actor, { ...open(story), scope: "named", until: dayAhead(20), conditions: "" }),
    allowed: companyWrites,
    refused: [...localWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/requests/commands/refuse-disclosure",
    run: (actor, story) => refuseDisclosure(actor, { ...open(story), reason: "Not now." }),
    allowed: companyWrites,
    refused: [...localWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/requests/commands/withdraw-disclosure",
    run: (actor, story) => withdrawDisclosure(actor, open(story)),
    allowed: localWrites,
    refused: [...companyWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/requests/commands/revoke-disclosure",
    run: (actor, story) => revokeDisclosure(actor, { ...granted(story), revokeReason: "No more." }),
    allowed: companyWrites,
    refused: [...localWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/requests/commands/expire-disclosures",
    run: actor => expireDisclosures(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/confidentiality/requests/commands/remind-of-disclosures",
    run: actor => remindOfDisclosures(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/confidentiality/requests/queries/get-disclosure-request",
    run: (actor, story) => getDisclosureRequest(actor, story.consents.asked),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/requests/queries/list-disclosure-requests",
    run: (actor, story) => listDisclosureRequests(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/requests/queries/list-grants",
    run: (actor, story) => listGrants(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/press/commands/record-press-enquiry",
    run: (actor, story) => recordPressEnquiry(actor, anEnquiry(story.partnerships.working)),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/press/commands/close-press-enquiry",
    run: (actor, story) =>
      closePressEnquiry(actor, {
        ...{ ...partnership(story), enquiryId: story.consents.pressEnquiry, version: 1 },
        ...{ outcome: "nothing_said", words: "" },
      }),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/press/queries/get-press-enquiry",
    run: (actor, story) => getPressEnquiry(actor, story.consents.pressEnquiry),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/press/queries/list-press-enquiries",
    run: (actor, story) => listPressEnquiries(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/learnings/commands/write-learning",
    run: (actor, story) => writeLearning(actor, aLearning(story)),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/learnings/commands/revise-learning",
    run: (actor, story) => reviseLearning(actor, { ...learning(story), ...aLearning(story) }),
    allowed: localWrites,
    refused: [...companyWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/learnings/commands/settle-name",
    run: (actor, story) => settleName(actor, { ...draft(story), way: "keep", found: "Nordvik Apparel" }),
    allowed: localWrites,
    refused: ["shirin", "rafiq"],
  },
  {
    of: "#lib/confidentiality/learnings/commands/propose-learning",
    run: async (actor, story) => {
      const { learningId } = await writeLearning(story.people.ruma, aLearning(story))
      return proposeLearning(actor, { ...partnership(story), learningId, version: 1 })
    },
    allowed: localWrites,
    refused: ["shirin", "rafiq"],
  },
  {
    of: "#lib/confidentiality/learnings/commands/answer-learning",
    run: async (actor, story) => {
      const read = await getLearning(story.people.ingrid, story.consents.learningProposed)
      const place = { ...learning(story), digest: read?.digest ?? "" }
      return answerLearning(actor, { ...place, verdict: "approve", until: null, conditions: "" })
    },
    allowed: companyWrites,
    refused: [...localWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/learnings/commands/publish-learning",
    run: (actor, story) =>
      publishLearning(actor, { ...partnership(story), learningId: story.consents.learningPublished, version: 3 }),
    allowed: localWrites,
    refused: [...companyWrites, ...readers],
  },
  {
    of: "#lib/confidentiality/learnings/commands/withdraw-learning",
    run: (actor, story) =>
      withdrawLearning(actor, {
        ...{ ...partnership(story), learningId: story.consents.learningPublished, version: 4 },
        withdrawReason: "No more.",
      }),
    allowed: [...companyWrites, ...localWrites],
    refused: readers,
  },
  {
    of: "#lib/confidentiality/learnings/queries/get-learning",
    run: (actor, story) => getLearning(actor, story.consents.learningProposed),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/learnings/queries/list-learnings",
    run: (actor, story) => listLearnings(actor, story.partnerships.working),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/confidentiality/learnings/queries/list-public-learnings",
    run: actor => listPublicLearnings(actor),
    allowed: everybody,
  },
  {
    of: "#lib/confidentiality/learnings/queries/get-public-learning",
    run: async actor => getPublicLearning(actor, (await listPublicLearnings(actor))[0]?.id ?? ""),
    allowed: everybody,
  },
  {
    of: "#lib/confidentiality/learnings/commands/remind-of-learnings",
    run: actor => remindOfLearnings(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/confidentiality/press/commands/remind-of-press-enquiries",
    run: actor => remindOfPressEnquiries(actor),
    allowed: [],
    refused: everybody,
  },
]
