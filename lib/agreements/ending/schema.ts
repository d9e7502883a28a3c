import { z } from "zod"
import { oneTimeCode } from "#lib/accounts/second-factor/schema"
import { answerKinds } from "#lib/agreements/ending/policy"
import { prose, saidProse } from "#lib/agreements/schema"

const agreementId = z.uuid()
const day = z.string().min(1, "required").pipe(z.iso.date("notADate"))
const noDay = z.undefined().optional()

const password = z.string().min(1, "required").max(1_000, "passwordTooLong")
/** Who ends proves anew who they are, as for signing. */
const proof = { password, code: oneTimeCode }
const asked = { password: password.optional(), code: oneTimeCode.optional() }

/** A notice as its form sends it: which days it names follows from its kind, and the reason is always said. */
export const giveNoticeInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pause"),
    agreementId,
    reason: saidProse,
    onDate: z
      .literal("")
      .transform(() => undefined)
      .or(z.iso.date("notADate"))
      .optional(),
  }),
  z.object({ kind: z.literal("resume"), agreementId, reason: saidProse, onDate: noDay }),
  z.object({ kind: z.literal("end_with_notice"), agreementId, reason: saidProse, onDate: day, ...proof }),
  z.object({ kind: z.literal("end_by_consent"), agreementId, reason: saidProse, onDate: day, ...proof }),
  z.object({
    kind: z.literal("end_for_cause"),
    agreementId,
    reason: saidProse,
    onDate: noDay,
    /** Nobody ends an agreement at once by a slip of the finger. */
    sure: z.literal("yes", "required"),
    ...proof,
  }),
])
export type GiveNoticeInput = z.infer<typeof giveNoticeInput>

const notice = { noticeId: z.uuid() }

/**
 * Who agrees need say nothing more; who refuses or sees it otherwise says why. Password and code are asked of those who
 * agree to an end, which the notice tells and not the form.
 */
export const answerNoticeInput = z
  .object({
    ...notice,
    answer: z.enum(answerKinds, "choose"),
    words: prose.default(""),
    ...asked,
  })
  .refine(({ answer, words }) => answer === "agrees" || words.length > 0, { path: ["words"], error: "required" })
export type AnswerNoticeInput = z.infer<typeof answerNoticeInput>

/** Password and code are asked of those who take back an end, which the notice tells and not the form. */
export const withdrawNoticeInput = z.object({ ...notice, ...asked })
export type WithdrawNoticeInput = z.infer<typeof withdrawNoticeInput>
