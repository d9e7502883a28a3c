import type { Person } from "#lib/actor"
import { acceptConfidentiality } from "#lib/briefs/commands/accept-confidentiality"
import { chooseRecipients } from "#lib/briefs/commands/choose-recipients"
import { markBriefRead } from "#lib/briefs/commands/mark-brief-read"
import { saveBriefPart } from "#lib/briefs/commands/save-brief-part"
import { saveProposal } from "#lib/briefs/commands/save-proposal"
import { selectProposal } from "#lib/briefs/commands/select-proposal"
import { sendBrief } from "#lib/briefs/commands/send-brief"
import { sendProposal } from "#lib/briefs/commands/send-proposal"
import { startBrief } from "#lib/briefs/commands/start-brief"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getProposal } from "#lib/briefs/queries/get-proposal"
import { saveBriefPartInput, saveProposalInput } from "#lib/briefs/schema"

/** A page of a form as it would be posted. */
type Page = Record<string, unknown>

/** A need, as the pages of its form would post it. */
export type StoryBrief = { title: string; need: Page; where: Page; when: Page; offer: Page }
/** An answer to it. */
export type StoryProposal = { understanding: string; work: Page; dates: Page; price: Page; conditions?: Page }

/** Describes a need and leaves it as a draft. */
export async function describeNeed(person: Person, { title, ...pages }: StoryBrief): Promise<string> {
  const { briefId } = await startBrief(person, { title })
  for (const [part, page] of Object.entries(pages)) {
    const version = await versionOf(person, briefId)
    await saveBriefPart(person, saveBriefPartInput.parse({ title, ...page, part, briefId, version }))
  }
  return briefId
}

/** Sends a brief to the members that these people act for. */
export async function sendNeed(person: Person, briefId: string, recipients: Person[]): Promise<void> {
  const recipientIds = recipients.flatMap(({ member }) => member?.id ?? [])
  await chooseRecipients(person, { briefId, version: await versionOf(person, briefId), intent: "next", recipientIds })
  await sendBrief(person, { briefId, version: await versionOf(person, briefId) })
}

/** Reads a brief, accepts its confidentiality and answers with a proposal. */
export async function answerNeed(person: Person, briefId: string, proposal: StoryProposal): Promise<void> {
  await markBriefRead(person, { briefId })
  await acceptConfidentiality(person, { briefId })
  const pages = { ...proposal, understanding: { understanding: proposal.understanding } }
  for (const [part, page] of Object.entries(pages)) {
    const version = (await getProposal(person, briefId))?.version ?? 0
    await saveProposal(person, saveProposalInput.parse({ ...page, part, briefId, version }))
  }
  const { version = 0 } = (await getProposal(person, briefId)) ?? {}
  await sendProposal(person, { briefId, version })
}

/** Says yes to what these people proposed: a partnership, and an agreement to begin with. */
export async function selectAnswer(person: Person, briefId: string, recipient: Person) {
  const brief = await getBrief(person, briefId)
  if (brief?.seenAs !== "company") throw new Error("The story selects a proposal to somebody else's brief")
  const chosen = brief.recipients.find(({ localResourceId }) => localResourceId === recipient.member?.id)
  if (!chosen) throw new Error("The story selects a proposal nobody made")
  const reason = "You know the families, and you said plainly what you can do."
  return selectProposal(person, { briefId, recipientId: chosen.id, version: chosen.version, note: reason })
}

async function versionOf(person: Person, briefId: string): Promise<number> {
  const brief = await getBrief(person, briefId)
  return brief?.seenAs === "company" ? brief.version : 1
}
