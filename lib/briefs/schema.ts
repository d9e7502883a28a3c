import { z } from "zod"
import { readAmount } from "#lib/agreements/terms/numbers"
import { lineCharactersMax, outputsMax, titleCharactersMax } from "#lib/briefs/need/content"
import { moneyStances, recipientsMax } from "#lib/briefs/need/parts"
import { milestonesMax, samplesMax } from "#lib/briefs/offer/content"
import { priceStances } from "#lib/briefs/offer/parts"
import { countryCodes } from "#lib/countries"
import { fractionDigits } from "#lib/currencies"
import { choice, choices, day, line, prose, rows } from "#lib/members/profile/values"
import { briefKinds } from "#lib/members/taxonomy/brief-kinds"
import { declineReasons } from "#lib/members/taxonomy/decline-reasons"
import { languageTags } from "#lib/members/taxonomy/languages"
import { serviceIds } from "#lib/members/taxonomy/services"
import { topicIds } from "#lib/members/taxonomy/topics"

const briefId = z.uuid()
const version = z.coerce.number().int().min(0)
/** A sentence that must be there. */
const needed = (text: z.ZodType<string>) => text.refine(said => said !== "", "required")

/** Which of a form's buttons was pressed: go on, add an empty row, or come back to the overview. */
const intent = z.enum(["next", "more", "later"]).catch("next")

const title = needed(line(titleCharactersMax))
/** Lines that say something, each once. */
const lines = z
  .array(line(lineCharactersMax))
  .max(outputsMax, "tooMany")
  .transform(typed => [...new Set(typed.filter(text => text !== ""))])
  .prefault([])
const countries = z
  .array(choice(countryCodes))
  .max(outputsMax, "tooMany")
  .transform(chosen => [...new Set(chosen.filter(code => code !== null))])
  .prefault([])

export const startBriefInput = z.object({ title, to: z.uuid().optional().or(z.literal("")) })
export type StartBriefInput = z.infer<typeof startBriefInput>

const page = { briefId, version, intent }

const needInput = z.object({
  ...page,
  part: z.literal("need"),
  kind: choice(briefKinds),
  title,
  concern: prose(),
  outputs: lines,
  topics: choices(topicIds),
  services: choices(serviceIds),
})
const whereInput = z.object({
  ...page,
  part: z.literal("where"),
  countries,
  places: line(lineCharactersMax),
  siteIds: z.array(z.uuid()).max(60).prefault([]),
  affected: prose(),
  languages: choices(languageTags),
})
const whenInput = z
  .object({
    ...page,
    part: z.literal("when"),
    startsOn: day,
    endsOn: day,
    answerBy: day,
    money: choice(moneyStances),
    currency: line(3),
    from: line(40),
    to: line(40),
  })
  .transform(({ currency, from, to, ...typed }, context) => {
    if (typed.startsOn && typed.endsOn && typed.endsOn < typed.startsOn)
      context.addIssue({ code: "custom", message: "endsBeforeStart", path: ["endsOn"] })
    return { ...typed, budget: typed.money === "none" ? null : readBudget({ currency, from, to }, context) }
  })
const offerInput = z.object({
  ...page,
  part: z.literal("offer"),
  offers: prose(),
  decides: line(lineCharactersMax),
  confidentiality: prose(),
})

/** One page of a brief as its form posts it. Gaps are welcome: a draft is kept at any moment. */
export const saveBriefPartInput = z.discriminatedUnion("part", [needInput, whereInput, whenInput, offerInput])
export type SaveBriefPartInput = z.infer<typeof saveBriefPartInput>

export const chooseRecipientsInput = z.object({
  ...page,
  recipientIds: z.array(z.uuid()).max(recipientsMax, "tooMany").prefault([]),
})
export type ChooseRecipientsInput = z.infer<typeof chooseRecipientsInput>

export const sendBriefInput = z.object({ briefId, version })
export type SendBriefInput = z.infer<typeof sendBriefInput>

export const closeBriefInput = z.object({ briefId, version, reason: prose(2_000) })
export type CloseBriefInput = z.infer<typeof closeBriefInput>

export const receivedBriefInput = z.object({ briefId })
export type ReceivedBriefInput = z.infer<typeof receivedBriefInput>

export const askQuestionInput = z.object({ briefId, question: needed(prose(2_000)) })
export type AskQuestionInput = z.infer<typeof askQuestionInput>

export const answerQuestionInput = z.object({ briefId, questionId: z.uuid(), answer: needed(prose(2_000)) })
export type AnswerQuestionInput = z.infer<typeof answerQuestionInput>

export const declineBriefInput = z.object({
  briefId,
  reasonCode: z.enum(declineReasons, "choose"),
  reason: prose(2_000),
})
export type DeclineBriefInput = z.infer<typeof declineBriefInput>

const understandingInput = z.object({ ...page, part: z.literal("understanding"), understanding: prose() })
const workInput = z.object({
  ...page,
  part: z.literal("work"),
  approach: prose(),
  outputs: rows("title", {
    title: line(lineCharactersMax),
    description: prose(),
    priceNote: line(lineCharactersMax),
  }).refine(typed => typed.length <= outputsMax, { message: "tooMany", params: { max: outputsMax } }),
  methodConditions: prose(),
})
const datesInput = z
  .object({
    ...page,
    part: z.literal("dates"),
    startsOn: day,
    endsOn: day,
    milestones: rows("title", { title: line(lineCharactersMax), dueOn: day }).refine(
      typed => typed.length <= milestonesMax,
      {
        message: "tooMany",
        params: { max: milestonesMax },
      },
    ),
    realismAnswer: prose(2_000),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    message: "endsBeforeStart",
    path: ["endsOn"],
  })
const priceInput = z
  .object({
    ...page,
    part: z.literal("price"),
    stance: choice(priceStances),
    currency: line(3),
    total: line(40),
    noneReason: prose(2_000),
  })
  .transform(({ stance, currency, total, noneReason, ...typed }, context) => {
    const isPriced = stance === "price" || stance === "costs_only"
    const totalMinor = isPriced ? readMoney("total", total, currency, context) : null
    const price = { stance, currency: totalMinor === null ? null : currency, totalMinor, noneReason }
    return { ...typed, price }
  })
const conditionsInput = z.object({
  ...page,
  part: z.literal("conditions"),
  assumptions: prose(),
  needsFromCompany: prose(),
  sampleIds: z.array(z.uuid()).max(samplesMax, "tooMany").prefault([]),
})

/** One page of a proposal as its form posts it. Version 0 stands for a proposal that was not begun yet. */
export const saveProposalInput = z.discriminatedUnion("part", [
  understandingInput,
  workInput,
  datesInput,
  priceInput,
  conditionsInput,
])
export type SaveProposalInput = z.infer<typeof saveProposalInput>

export const sendProposalInput = z.object({ briefId, version })
export type SendProposalInput = z.infer<typeof sendProposalInput>

/** The version is that of the recipient's row as the page showed it. */
const decision = { briefId, recipientId: z.uuid(), version }
export const shortlistProposalInput = z.object(decision)
export type ShortlistProposalInput = z.infer<typeof shortlistProposalInput>
export const selectProposalInput = z.object({ ...decision, note: prose(2_000) })
export type SelectProposalInput = z.infer<typeof selectProposalInput>
export const declineProposalInput = z.object({ ...decision, reason: needed(prose(2_000)) })
export type DeclineProposalInput = z.infer<typeof declineProposalInput>

type Context = z.core.$RefinementCtx

function readBudget(typed: { currency: string; from: string; to: string }, context: Context) {
  const fromMinor = readMoney("from", typed.from, typed.currency, context)
  const toMinor = readMoney("to", typed.to, typed.currency, context)
  if (fromMinor !== null && toMinor !== null && toMinor < fromMinor)
    context.addIssue({ code: "custom", message: "toBelowFrom", path: ["to"] })
  return fromMinor === null && toMinor === null ? null : { currency: typed.currency, fromMinor, toMinor }
}

/** Minor units of the currency, or null where no amount was typed. An amount without a currency says nothing. */
function readMoney(field: string, typed: string, currency: string, context: Context): number | null {
  if (typed === "") return null
  if (!Intl.supportedValuesOf("currency").includes(currency)) {
    context.addIssue({ code: "custom", message: "choose", path: ["currency"] })
    return null
  }
  const digits = fractionDigits(currency)
  const amount = readAmount(typed, digits)
  if ("minor" in amount) return amount.minor
  context.addIssue({ code: "custom", message: amount.problem, path: [field], params: { digits } })
  return null
}
