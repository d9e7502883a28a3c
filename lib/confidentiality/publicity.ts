import { z } from "zod"
import { monthsLater } from "#lib/confidentiality/ends"
import type { NameUse } from "#lib/confidentiality/requests/schema"

/** What a party lets the others do with its name, its logo or the story of the work, strictest first. */
export const publicityUses = ["never", "ask_each_time", "as_agreed_here"] as const
export type PublicityUse = (typeof publicityUses)[number]

const use = z.enum(publicityUses).nullable()

/** A row a party, and in how many days a request is answered. What is null was not said. */
export const publicitySchema = z.strictObject({
  positions: z.array(
    z.strictObject({ memberId: z.string().min(1).max(100), name: use, logo: use, story: use, conditions: z.string() }),
  ),
  answerDays: z.number().int().min(1).max(365).nullable(),
})
export type Publicity = z.infer<typeof publicitySchema>

/** What one agreement says of names, and how far it has come. Days are YYYY-MM-DD. */
export type PublicityRules = {
  agreementId: string
  reference: string
  publicity: Publicity
  agreementEndedOn: string | null
  /** For how long its duties bind after its end; null without end. */
  survivalYears: number | null
}

/** What decides about one use: the strictest position, with the agreements that hold it and the conditions they set. */
export type PublicityAnswer = {
  position: PublicityUse
  rows: { agreementId: string; reference: string; conditions: string }[]
}

/**
 * What the signed texts say to one use of what is this member's; null where none of them speaks of it, and its profile is
 * all that is known. Of several agreements the strictest counts. The duty to ask, or to leave it, outlives its agreement as
 * long as its other duties; what was allowed beforehand is no duty and ends with it: from then on it is asked for.
 */
export function publicityUnder(
  all: readonly PublicityRules[],
  { memberId, use, today }: { memberId: string; use: NameUse; today: string },
): PublicityAnswer | null {
  const said = all.flatMap(({ agreementId, reference, publicity, ...end }) => {
    if (isOver(end, today)) return []
    return publicity.positions.flatMap(({ conditions, ...position }) => {
      const own = position.memberId === memberId ? position[use] : null
      if (own === null) return []
      const hasEnded = end.agreementEndedOn !== null && end.agreementEndedOn < today
      const now: PublicityUse = own === "as_agreed_here" && hasEnded ? "ask_each_time" : own
      return { position: now, agreementId, reference, conditions }
    })
  })
  const position = publicityUses.find(one => said.some(row => row.position === one))
  if (!position) return null
  const decisive = said.filter(row => row.position === position)
  return { position, rows: decisive.map(({ position: _, ...row }) => row) }
}

/** Within how many days a request is answered: the shortest time that an agreement sets keeps all of them. */
export function agreedAnswerDays(all: readonly PublicityRules[], today: string): number | null {
  const days = all.flatMap(({ publicity, ...end }) => (isOver(end, today) ? [] : (publicity.answerDays ?? [])))
  return days.length > 0 ? Math.min(...days) : null
}

function isOver(
  { agreementEndedOn, survivalYears }: Pick<PublicityRules, "agreementEndedOn" | "survivalYears">,
  today: string,
): boolean {
  if (agreementEndedOn === null || survivalYears === null) return false
  return monthsLater(agreementEndedOn, 12 * survivalYears) < today
}
