import type { Actor } from "#lib/actor"
import type { codes } from "#lib/content/codes"

type Code = keyof typeof codes

/** What the front page shows is chosen by a person of the secretariat, whose name stands beside the reason. */
export function refusalChooseFeaturedMember(actor: Actor, facts: { isListed: boolean }): Code | null {
  if (!isOfSecretariat(actor)) return "content.secretariat_only"
  return facts.isListed ? null : "content.member_not_listed"
}

/** Anybody may write to the secretariat, with or without an account. */
export function refusalSendContactMessage(_actor: Actor): Code | null {
  return null
}

/** One letter gets one answer: two people who answer at once would contradict each other. */
export function refusalAnswerContactMessage(actor: Actor, facts: { isAnswered: boolean }): Code | null {
  if (!isOfSecretariat(actor)) return "content.secretariat_only"
  return facts.isAnswered ? "content.already_answered" : null
}

/** How many messages one place or person may send in an hour. */
export const contactMessagesHourlyMax = 6

function isOfSecretariat(actor: Actor): boolean {
  return actor.kind === "person" && actor.networkRole !== null
}
