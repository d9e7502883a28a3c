import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/confidentiality/codes"
import { nextDay } from "#lib/confidentiality/ends"
import { type LearningEvent, type LearningState, learningLifecycle } from "#lib/confidentiality/learnings/lifecycle"
import type { LearningPage } from "#lib/confidentiality/learnings/schema"
import type { Standing } from "#lib/confidentiality/learnings/views"
import type { NameInWording } from "#lib/confidentiality/learnings/wording"
import { type AgreementRules, mayShareUnder, type SharedQuestion } from "#lib/confidentiality/may-share-under"
import type { Subject } from "#lib/confidentiality/terms"
import { mayWrite } from "#lib/partnerships/policy"

type Code = keyof typeof codes

export type LearningFacts = {
  state: LearningState
  memberId: string
  revision: number
  answers: readonly { memberId: string; revision: number }[]
}

export function refusalWriteLearning(actor: Actor): Code | null {
  return mayWrite(actingMember(actor)) ? null : "confidentiality.viewers_only_read"
}

/** Its author alone writes it anew, puts it before the others and publishes it. */
export function refusalMoveLearning(actor: Actor, learning: LearningFacts, event: LearningEvent): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "confidentiality.viewers_only_read"
  if (member?.id !== learning.memberId) return "confidentiality.not_your_learning"
  const isOpen = event === "revise" && learning.state === "drafting"
  return isOpen || learningLifecycle.next(learning.state, event) ? null : "confidentiality.not_now"
}

/** Yes, other words and no are one right: that of every other party, once for each text. */
export function refusalAnswerLearning(actor: Actor, learning: LearningFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "confidentiality.viewers_only_read"
  if (member?.id === learning.memberId) return "confidentiality.not_yours_to_answer"
  const { state, answers, revision } = learning
  const own = answers.some(answer => answer.memberId === member?.id && answer.revision === revision)
  return state === "proposed" && !own ? null : "confidentiality.not_now"
}

/** Who wrote it withdraws it; who approved it takes its yes back, for the future. */
export function refusalWithdrawLearning(actor: Actor, learning: LearningFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "confidentiality.viewers_only_read"
  const event = member?.id === learning.memberId ? "withdraw" : "revoke"
  return learningLifecycle.next(learning.state, event) ? null : "confidentiality.not_now"
}

/**
 * Nothing goes before the others that names somebody by oversight, that names its author on a page which is to stand without
 * a name, or that the terms forbid whatever they say.
 */
export function refusalProposeLearning({
  names,
  standings,
  namesAuthor,
}: {
  names: readonly NameInWording[]
  standings: readonly Standing[]
  namesAuthor: boolean
}): Code | null {
  if (namesAuthor) return "confidentiality.page_names_author"
  if (names.some(({ isWhole, isKept }) => isWhole && !isKept)) return "confidentiality.names_unsettled"
  return standings.some(({ permission }) => permission === "never") ? "confidentiality.learning_forbidden" : null
}

/**
 * Approved is approved for as long as the terms leave it open: what a remedy had opened is shut when the remedy falls, and
 * what a change of the agreement forbids is shut from its day on.
 */
export function refusalPublishLearning(standings: readonly Standing[]): Code | null {
  return standings.some(({ permission }) => permission === "never") ? "confidentiality.learning_shut" : null
}

/** How many days before a text is to appear those who have not answered are reminded. */
const reminderDays = 3

/**
 * Which reminder those who have not answered are owed today: one when the day of the text is near, one when it has gone by.
 * Whoever was asked today or yesterday has just been told.
 */
export function learningReminder(
  learning: { publishOn: string; proposedOn: string; isReminded: boolean; isOverdueTold: boolean },
  today: string,
): "soon" | "late" | null {
  const { publishOn, proposedOn, isReminded, isOverdueTold } = learning
  if (nextDay(proposedOn) >= today) return null
  if (publishOn < today) return isOverdueTold ? null : "late"
  let near = today
  for (let day = 0; day < reminderDays; day += 1) near = nextDay(near)
  return publishOn <= near && !isReminded ? "soon" : null
}

export function refusalRemindOfLearnings(actor: Actor): Code | null {
  return actor.kind === "system" ? null : "confidentiality.jobs_only"
}

/** Whose name is left in is told by it: the client, the local resource, the site. */
export function subjectsOf(
  subjects: readonly Subject[],
  names: readonly NameInWording[],
  parties: readonly { memberId: string; name: string; kind: string }[],
): Subject[] {
  const told = names
    .filter(({ isKept }) => isKept)
    .flatMap(({ kind, name, memberId }): Subject[] => {
      if (kind === "site") return ["site_identity"]
      const party = parties.find(one => one.name === name || one.memberId === memberId)
      if (!party) return []
      return [party.kind === "corporate" ? "client_identity" : "local_resource_identity"]
    })
  return [...new Set([...subjects, ...told])]
}

/** A page that names its author tells who works here: the client, or the local resource. */
export function subjectsOfPage(page: LearningPage, author: { kind: string } | undefined): Subject[] {
  if (page !== "named" || !author) return []
  return [author.kind === "corporate" ? "client_identity" : "local_resource_identity"]
}

/** What the terms alone say to each subject of a learning, for its author: a consent that holds covers other words. */
export function standingsOf(
  all: readonly AgreementRules[],
  subjects: readonly Subject[],
  question: Omit<SharedQuestion, "subject" | "facts">,
  factsOf: (subject: Subject) => SharedQuestion["facts"],
): Standing[] {
  return subjects.map(subject => {
    const { permission, basis } = mayShareUnder(all, { ...question, subject, facts: factsOf(subject) })
    return { subject, permission, isOver: basis === "ended" }
  })
}
