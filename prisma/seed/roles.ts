import { systemActor } from "#lib/actor"
import { nameDeputy } from "#lib/agreements/deputies/commands/name-deputy"
import { answerSigningQuestion } from "#lib/agreements/questions/commands/answer-signing-question"
import { askSigningQuestion } from "#lib/agreements/questions/commands/ask-signing-question"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { answerForApproval } from "#lib/agreements/roles/commands/answer-for-approval"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { lapseSignings } from "#lib/agreements/signing/commands/lapse-signings"
import { asSystem } from "#lib/db/door"
import { changeRepresentative } from "#lib/members/commands/change-representative"
import { daysAgo } from "#seed/clock"
import { frozenBetween } from "#seed/endings"
import type { Cast } from "#seed/people"
import { storyPassword } from "#seed/personas"
import { signAs } from "#seed/signing"
import { look } from "#seed/texts"

/** The agreement of the story whose sides have to approve it before anybody signs. */
export type Roles = { toApprove: string; openQuestion: string; lapsed: string; delegated: string }

/** Tells how two sides make up their minds among themselves: one has not answered yet, the other has said no. */
export async function tellRoles({ people }: Cast): Promise<Roles> {
  const { ingrid, jonas, even, ruma, tanvir, rafiq } = people
  const lapsed = await tellLapsed(people)
  daysAgo(6)
  const parties = { company: ingrid, local: ruma, country: "NO" }
  const agreementId = await frozenBetween(parties, "A reading room for night workers in Savar", [10, 200])
  daysAgo(4)
  await giveSigningRole(jonas, { agreementId, kind: "approver", userId: even.userId })
  await giveSigningRole(jonas, { agreementId, kind: "copy", userId: jonas.userId })
  await giveSigningRole(tanvir, { agreementId, kind: "approver", userId: rafiq.userId })
  daysAgo(2)
  const { digest } = await look(rafiq, agreementId)
  await answerForApproval(rafiq, {
    agreementId,
    digest: digest ?? "",
    answer: "refused",
    reason: "The room closes at nine, and the night shift begins at eight. Nobody of theirs would ever sit in it.",
  })
  const openQuestion = await tellQuestions({ ingrid, ruma, jonas }, agreementId)
  return { lapsed, toApprove: agreementId, openQuestion, delegated: await tellDeputy(people) }
}

/** Who alone was asked to sign for her side is in hospital; a colleague who may sign by now is asked in her place. */
async function tellDeputy({ ingrid, ruma, shirin }: Cast["people"]): Promise<string> {
  const { id: representativeId } = await asSystem("story", tx =>
    tx.representative.findFirstOrThrow({ where: { userId: shirin.userId }, select: { id: true } }),
  )
  const letSign = (isSignatory: boolean) =>
    changeRepresentative(ruma, { representativeId, role: "viewer", isSignatory, password: storyPassword })
  daysAgo(9)
  await letSign(false)
  const parties = { company: ingrid, local: ruma, country: "NO" }
  const agreementId = await frozenBetween(parties, "First aid on the night shift in Savar", [10, 200])
  daysAgo(3)
  await letSign(true)
  const { signatures } = await look(ruma, agreementId)
  const signatureId = signatures.find(({ isYou }) => isYou)?.id ?? ""
  const reason = "I am in hospital until the end of the month, and the course begins before."
  await nameDeputy(ruma, { agreementId, signatureId, userId: shirin.userId, reason })
  return agreementId
}

/** One question before signing that was answered, and one that waits for the other side. Returns the one that waits. */
async function tellQuestions(
  { ingrid, ruma, jonas }: Pick<Cast["people"], "ingrid" | "ruma" | "jonas">,
  agreementId: string,
): Promise<string> {
  await askSigningQuestion(ruma, {
    agreementId,
    text: "May the room open an hour later in Ramadan without a change of the text?",
  })
  const asked = await getSigningQuestions(jonas, agreementId)
  const questionId = asked?.questions[0]?.id ?? ""
  const answer = "Yes. Section 5 names days and no hours."
  await answerSigningQuestion(jonas, { agreementId, questionId, answer })
  daysAgo(1)
  await askSigningQuestion(ingrid, { agreementId, text: "Who keeps the list of readers, and who else can see it?" })
  const open = await getSigningQuestions(ruma, agreementId)
  return open?.questions.find(question => question.answer === null)?.id ?? ""
}

/** A text that one side signed and the other did not by the last day; it is back in negotiation. */
async function tellLapsed({ harriet, nazma }: Pick<Cast["people"], "harriet" | "nazma">): Promise<string> {
  daysAgo(38)
  const parties = { company: harriet, local: nazma, country: "GB" }
  const agreementId = await frozenBetween(parties, "A bus for the late shift in Gazipur", [10, 200])
  daysAgo(36)
  await signAs(harriet, agreementId, { capacity: "Director of sourcing" })
  daysAgo(7)
  await lapseSignings(systemActor("story"))
  return agreementId
}
