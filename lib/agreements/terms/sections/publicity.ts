import type { Field } from "#lib/agreements/terms/field"
import { type PublicityUse, publicityUses } from "#lib/confidentiality/publicity"
import type { PublicityStance } from "#lib/members/taxonomy/publicity-stances"

/** A profile's stance before any agreement, as a position in one. */
export const publicityUseOf: Readonly<Record<PublicityStance, PublicityUse>> = {
  never: "never",
  "ask-each-time": "ask_each_time",
  "yes-with-terms": "as_agreed_here",
}

/** One row a party: what the others may do with its name, its logo and the story of the work. */
export const publicityFields = [
  {
    key: "positions",
    kind: "rows",
    prefix: "u",
    required: true,
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "name", kind: "choice", options: publicityUses, required: true },
      { key: "logo", kind: "choice", options: publicityUses, required: true },
      { key: "story", kind: "choice", options: publicityUses, required: true },
      { key: "conditions", kind: "prose" },
    ],
  },
  { key: "answerDays", kind: "number", min: 1, max: 365, required: true },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
