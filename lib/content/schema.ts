import { z } from "zod"
import { contactTopics } from "#lib/content/legal-pages"
import { locales } from "#lib/i18n/locales"

export const contactTextCharactersMax = 5_000
export const becauseCharactersMax = 600

const text = (charactersMax: number) => z.string().trim().min(1, "required").max(charactersMax, "tooLong")

export const sendContactMessageInput = z.object({
  topic: z.enum(contactTopics, "choose"),
  name: text(120),
  email: z
    .string()
    .trim()
    .min(1, "required")
    .max(254, "email")
    .refine(address => z.email().safeParse(address).success, "email"),
  text: text(contactTextCharactersMax),
  /** The language of the page: the answer's mail is framed in it. */
  locale: z.enum(locales),
})
export type SendContactMessageInput = z.infer<typeof sendContactMessageInput>

export const answerContactMessageInput = z.object({ messageId: z.uuid(), answer: text(contactTextCharactersMax) })
export type AnswerContactMessageInput = z.infer<typeof answerContactMessageInput>

export const chooseFeaturedMemberInput = z.object({ memberId: z.uuid("choose"), because: text(becauseCharactersMax) })
export type ChooseFeaturedMemberInput = z.infer<typeof chooseFeaturedMemberInput>

export const searchCharactersMax = 200

/** What stands in the address of the search page. Too long is cut, not refused: nobody fixes an address by hand. */
export const siteSearchInput = z.object({
  q: z
    .preprocess(given => (Array.isArray(given) ? given[0] : given), z.string().catch(""))
    .transform(words => words.trim().slice(0, searchCharactersMax)),
})
