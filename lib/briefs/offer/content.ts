import { z } from "zod"
import { lineCharactersMax, outputsMax, proseCharactersMax } from "#lib/briefs/need/content"
import { priceStances } from "#lib/briefs/offer/parts"

const line = z.string().max(lineCharactersMax)
const prose = z.string().max(proseCharactersMax)
const day = z.iso.date().nullable()

export const milestonesMax = outputsMax
export const samplesMax = 6

/** What a local resource offers. Gaps are empty values; what sending needs beside it is told by `proposalGaps`. */
export const proposalContent = z.strictObject({
  schemaVersion: z.literal(1),
  /** The need in the local resource's own words (L1). */
  understanding: prose,
  approach: prose,
  outputs: z.array(z.strictObject({ title: line, description: prose, priceNote: line })).max(outputsMax),
  milestones: z.array(z.strictObject({ title: line, dueOn: day })).max(milestonesMax),
  startsOn: day,
  endsOn: day,
  price: z.strictObject({
    stance: z.enum(priceStances).nullable(),
    currency: z.string().length(3).nullable(),
    /** In minor units of the currency. */
    totalMinor: z.int().min(0).nullable(),
    noneReason: prose,
  }),
  assumptions: prose,
  needsFromCompany: prose,
  /** What makes the work credible: how, where and in whose absence (C4). */
  methodConditions: prose,
  /** Own work samples that are shown with the proposal (L4). */
  sampleIds: z.array(z.uuid()).max(samplesMax),
  /** Answer to the warnings that its own calendar and capacity raise (L3). */
  realismAnswer: prose,
})
export type ProposalContent = z.infer<typeof proposalContent>

/**
 * A proposal in which nothing was said yet. Whoever takes no company money is offered the way without a price first, so
 * that its independence is the default and not an exception it has to ask for (C2).
 */
export function emptyProposalContent(start: { takesNoMoney: boolean; noneReason: string }): ProposalContent {
  return {
    schemaVersion: 1,
    understanding: "",
    approach: "",
    outputs: [],
    milestones: [],
    startsOn: null,
    endsOn: null,
    price: {
      stance: start.takesNoMoney ? "none" : null,
      currency: null,
      totalMinor: null,
      noneReason: start.takesNoMoney ? start.noneReason : "",
    },
    assumptions: "",
    needsFromCompany: "",
    methodConditions: "",
    sampleIds: [],
    realismAnswer: "",
  }
}
