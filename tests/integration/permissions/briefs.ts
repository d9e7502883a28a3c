import type { Actor } from "#lib/actor"
import { acceptConfidentiality } from "#lib/briefs/commands/accept-confidentiality"
import { answerQuestion } from "#lib/briefs/commands/answer-question"
import { askQuestion } from "#lib/briefs/commands/ask-question"
import { chooseRecipients } from "#lib/briefs/commands/choose-recipients"
import { closeBrief } from "#lib/briefs/commands/close-brief"
import { declineBrief } from "#lib/briefs/commands/decline-brief"
import { declineProposal } from "#lib/briefs/commands/decline-proposal"
import { expireRecipients } from "#lib/briefs/commands/expire-recipients"
import { markBriefRead } from "#lib/briefs/commands/mark-brief-read"
import { saveBriefPart } from "#lib/briefs/commands/save-brief-part"
import { saveProposal } from "#lib/briefs/commands/save-proposal"
import { selectProposal } from "#lib/briefs/commands/select-proposal"
import { sendBrief } from "#lib/briefs/commands/send-brief"
import { sendProposal } from "#lib/briefs/commands/send-proposal"
import { shortlistProposal } from "#lib/briefs/commands/shortlist-proposal"
import { startBrief } from "#lib/briefs/commands/start-brief"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getDecision } from "#lib/briefs/queries/get-decision"
import { getProposal } from "#lib/briefs/queries/get-proposal"
import { listBriefs } from "#lib/briefs/queries/list-briefs"
import { listProposals } from "#lib/briefs/queries/list-proposals"
import { listQuestions } from "#lib/briefs/queries/list-questions"
import { listSiteChoices } from "#lib/briefs/queries/list-site-choices"
import { saveBriefPartInput, saveProposalInput } from "#lib/briefs/schema"
import { asSystem } from "#lib/db/door"
import type { Story } from "#seed/story"
import { allBut, type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const writers: Column[] = ["ingrid", "jonas"]
const viewers: Column[] = ["astrid", "even"]
/** The open brief of the story went to both local resources. */
const answerers: Column[] = ["ruma", "tanvir", "nazma"]
const lookers: Column[] = ["shirin", "rafiq"]

const versionOf = async (actor: Actor, briefId: string) => {
  const brief = await getBrief(actor, briefId)
  return brief?.seenAs === "company" ? brief.version : 1
}
const draftOf = async (actor: Actor, { briefs: { draft: briefId } }: Story) => ({
  briefId,
  version: await versionOf(actor, briefId),
})
const open = ({ briefs }: Story) => ({ briefId: briefs.open })

const found = new WeakMap<Story, { briefId: string; recipientId: string; version: number }>()

/** The proposal that was selected: there is nothing to decide about it, and strangers try it by its true id. */
async function selected(story: Story) {
  const known = found.get(story)
  if (known) return known
  const row = await asSystem("tests", tx =>
    tx.briefRecipient.findFirstOrThrow({
      where: { briefId: story.briefs.decided, state: "selected" },
      select: { id: true, version: true },
    }),
  )
  const place = { briefId: story.briefs.decided, recipientId: row.id, version: row.version }
  found.set(story, place)
  return place
}

/** Companies write and decide, local resources answer, and nobody learns of what was neither written by nor sent to them. */
export const rows: Row[] = [
  {
    of: "#lib/briefs/commands/start-brief",
    run: actor => startBrief(actor, { title: "A need" }),
    allowed: [...writers, "harriet"],
    refused: allBut(...writers, "harriet"),
  },
  {
    of: "#lib/briefs/commands/save-brief-part",
    run: async (actor, story) =>
      saveBriefPart(
        actor,
        saveBriefPartInput.parse({ part: "offer", offers: "A room", ...(await draftOf(actor, story)) }),
      ),
    allowed: writers,
    refused: viewers,
  },
  {
    of: "#lib/briefs/commands/choose-recipients",
    run: async (actor, story) =>
      chooseRecipients(actor, { ...(await draftOf(actor, story)), intent: "next", recipientIds: [] }),
    allowed: writers,
    refused: viewers,
  },
  {
    // The draft is for nobody yet, so even those who may send it are told what is missing.
    of: "#lib/briefs/commands/send-brief",
    run: async (actor, story) => sendBrief(actor, await draftOf(actor, story)),
    allowed: [],
    refused: nordvik,
  },
  {
    of: "#lib/briefs/commands/close-brief",
    run: async (actor, story) =>
      closeBrief(actor, { ...open(story), version: await versionOf(actor, story.briefs.open), reason: "It is over." }),
    allowed: writers,
    refused: viewers,
  },
  {
    of: "#lib/briefs/commands/answer-question",
    run: async (actor, story) => {
      const [question] = (await listQuestions(actor, story.briefs.open)) ?? []
      return answerQuestion(actor, { ...open(story), questionId: question?.id ?? crypto.randomUUID(), answer: "Yes." })
    },
    allowed: writers,
    refused: viewers,
  },
  {
    of: "#lib/briefs/commands/mark-brief-read",
    run: (actor, story) => markBriefRead(actor, open(story)),
    allowed: answerers,
    refused: lookers,
  },
  {
    of: "#lib/briefs/commands/accept-confidentiality",
    run: (actor, story) => acceptConfidentiality(actor, open(story)),
    allowed: answerers,
    refused: lookers,
  },
  {
    of: "#lib/briefs/commands/ask-question",
    run: (actor, story) => askQuestion(actor, { ...open(story), question: "Which shifts?" }),
    allowed: answerers,
    refused: lookers,
  },
  {
    of: "#lib/briefs/commands/decline-brief",
    run: (actor, story) => declineBrief(actor, { ...open(story), reasonCode: "timing", reason: "" }),
    allowed: answerers,
    refused: lookers,
  },
  {
    of: "#lib/briefs/commands/save-proposal",
    run: (actor, story) => saveProposal(actor, firstPage(story)),
    allowed: answerers,
    refused: lookers,
  },
  {
    // One page is not a proposal, so even those who may send it are told what is missing.
    of: "#lib/briefs/commands/send-proposal",
    run: async (actor, story) => {
      await saveProposal(actor, firstPage(story))
      return sendProposal(actor, { ...open(story), version: 1 })
    },
    allowed: [],
    refused: [...answerers, ...lookers],
  },
  {
    of: "#lib/briefs/commands/shortlist-proposal",
    run: async (actor, story) => shortlistProposal(actor, await selected(story)),
    allowed: [],
    refused: nordvik,
  },
  {
    of: "#lib/briefs/commands/select-proposal",
    run: async (actor, story) => selectProposal(actor, { ...(await selected(story)), note: "" }),
    allowed: [],
    refused: nordvik,
  },
  {
    of: "#lib/briefs/commands/decline-proposal",
    run: async (actor, story) => declineProposal(actor, { ...(await selected(story)), reason: "Another is nearer." }),
    allowed: [],
    refused: nordvik,
  },
  {
    of: "#lib/briefs/commands/expire-recipients",
    run: actor => expireRecipients(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/briefs/queries/get-brief",
    run: (actor, story) => getBrief(actor, story.briefs.open),
    allowed: [...nordvik, ...shishu, "nazma"],
  },
  { of: "#lib/briefs/queries/list-briefs", run: actor => listBriefs(actor), allowed: everybody },
  {
    // Its only question has no answer yet: the company knows of it, and who asked it.
    of: "#lib/briefs/queries/list-questions",
    run: (actor, story) => listQuestions(actor, story.briefs.open),
    allowed: [...nordvik, ...shishu],
  },
  {
    of: "#lib/briefs/queries/get-proposal",
    run: (actor, story) => getProposal(actor, story.briefs.open),
    allowed: [...shishu, "nazma"],
  },
  {
    of: "#lib/briefs/queries/list-proposals",
    run: (actor, story) => listProposals(actor, story.briefs.decided),
    allowed: nordvik,
  },
  {
    of: "#lib/briefs/queries/get-decision",
    run: async (actor, story) => {
      const { briefId, recipientId } = await selected(story)
      return getDecision(actor, briefId, recipientId)
    },
    allowed: nordvik,
  },
  {
    of: "#lib/briefs/queries/list-site-choices",
    run: (actor, story) => listSiteChoices(actor, story.briefs.draft),
    allowed: nordvik,
  },
]

function firstPage(story: Story) {
  const understanding = "You ask us to listen to the workers of the night shift."
  return saveProposalInput.parse({ part: "understanding", version: 0, understanding, ...open(story) })
}
