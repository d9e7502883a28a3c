import type { ProposalContent } from "#lib/briefs/offer/content"
import { type ProposalPart, understandingCharactersMin } from "#lib/briefs/offer/parts"

const gaps = [
  { part: "understanding", field: "understanding", isOpen: ({ understanding }) => tooShort(understanding) },
  { part: "work", field: "approach", isOpen: ({ approach }) => approach === "" },
  { part: "work", field: "outputs", isOpen: ({ outputs }) => !outputs.some(({ title }) => title !== "") },
  { part: "dates", field: "startsOn", isOpen: ({ startsOn }) => startsOn === null },
  { part: "dates", field: "endsOn", isOpen: ({ endsOn }) => endsOn === null },
  { part: "dates", field: "milestones", isOpen: ({ milestones }) => milestones.some(({ dueOn }) => dueOn === null) },
  { part: "price", field: "stance", isOpen: ({ price }) => price.stance === null },
  { part: "price", field: "total", isOpen: ({ price }) => price.stance === "price" && !price.totalMinor },
  { part: "price", field: "noneReason", isOpen: ({ price }) => price.stance === "none" && price.noneReason === "" },
] as const satisfies { part: ProposalPart; field: string; isOpen: (content: ProposalContent) => boolean }[]

export type ProposalGap = { part: ProposalPart; field: (typeof gaps)[number]["field"] }

/** What a company must be told before it can choose, and is not told yet. */
export function proposalGaps(content: ProposalContent): ProposalGap[] {
  return gaps.filter(({ isOpen }) => isOpen(content)).map(({ part, field }) => ({ part, field }))
}

const tooShort = (text: string) => [...text].length < understandingCharactersMin
