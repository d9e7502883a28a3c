import { z } from "zod"
import { moneyStances, recipientsMax } from "#lib/briefs/need/parts"
import { briefKindInput, serviceInput, topicInput } from "#lib/members/taxonomy/schema"

/** Bounds of what is typed: long enough to explain a need, short enough to be read by somebody with a phone. */
export const titleCharactersMax = 120
export const lineCharactersMax = 300
export const proseCharactersMax = 4_000
export const outputsMax = 12

const prose = z.string().max(proseCharactersMax)
const day = z.iso.date().nullable()

/**
 * A need as a company describes it. Gaps are empty values, so that a draft can be kept at any moment; what sending needs
 * beside it is told by `briefGaps`. Sites are not in it: they are rows of their own behind a wall of their own.
 */
export const briefContent = z.strictObject({
  schemaVersion: z.literal(1),
  kind: briefKindInput.nullable(),
  title: z.string().max(titleCharactersMax),
  concern: prose,
  outputs: z.array(z.string().max(lineCharactersMax)).max(outputsMax),
  topics: z.array(topicInput),
  /** Empty also where the company is not sure and asks for advice. */
  services: z.array(serviceInput),
  countries: z.array(z.string().length(2)).max(outputsMax),
  places: z.string().max(lineCharactersMax),
  affected: prose,
  languages: z.array(z.string().max(35)).max(20),
  startsOn: day,
  endsOn: day,
  answerBy: day,
  money: z.enum(moneyStances).nullable(),
  /** In minor units of an ISO 4217 currency; null where no range is named. */
  budget: z
    .strictObject({ currency: z.string().length(3), fromMinor: z.int().nullable(), toMinor: z.int().nullable() })
    .nullable(),
  offers: prose,
  decides: z.string().max(lineCharactersMax),
  confidentiality: prose,
  /**
   * Whom a draft shall be sent to. Emptied at sending: a sent brief is readable for its recipients, and nobody learns
   * from it who else was asked.
   */
  recipientIds: z.array(z.uuid()).max(recipientsMax),
})
export type BriefContent = z.infer<typeof briefContent>

export function emptyBriefContent(title: string): BriefContent {
  return {
    schemaVersion: 1,
    kind: null,
    title,
    concern: "",
    outputs: [],
    topics: [],
    services: [],
    countries: [],
    places: "",
    affected: "",
    languages: [],
    startsOn: null,
    endsOn: null,
    answerBy: null,
    money: null,
    budget: null,
    offers: "",
    decides: "",
    confidentiality: "",
    recipientIds: [],
  }
}
