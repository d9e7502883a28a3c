import { type Person, systemActor } from "#lib/actor"
import { answerClearance } from "#lib/agreements/clearance/commands/answer-clearance"
import { stateClearance } from "#lib/agreements/clearance/commands/state-clearance"
import { listClearances } from "#lib/agreements/clearance/queries/list-clearances"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { completeDueAgreements } from "#lib/agreements/ending/commands/complete-due-agreements"
import { giveNotice } from "#lib/agreements/ending/commands/give-notice"
import type { SectionValues } from "#lib/agreements/terms/fields"
import type { AgreementOpening } from "#lib/agreements/terms/prefill"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { steerProject } from "#lib/projects/commands/steer-project"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import { getProject } from "#lib/projects/queries/get-project"
import { listProjects } from "#lib/projects/queries/list-projects"
import { dayFromNow, daysAgo } from "#seed/clock"
import { begin, dated } from "#seed/journeys"
import type { Cast } from "#seed/people"
import { proofOf } from "#seed/second-proof"
import { signAs } from "#seed/signing"
import { agreeAndFreeze, look, openingMember } from "#seed/texts"

/** The agreements of the story that rest or end, and the notices by which they do. */
export type Endings = {
  endings: { paused: string; inNotice: string; ended: string; completed: string }
  notices: { toResume: string; running: string }
}

/** Tells how agreements between a company and a union came to rest and to their end: one of each kind. */
export async function tellEndings({ people }: Cast): Promise<Endings> {
  const { harriet, nazma } = people
  const made = async (title: string, from: number, to: number) => {
    daysAgo(2 - from)
    const agreementId = await signedBetween(harriet, nazma, title, [from, to])
    return agreementId
  }
  const completed = await made("Training of union stewards in Savar", -116, -20)
  await workDone(harriet, nazma, completed)
  daysAgo(12)
  await completeDueAgreements(systemActor("the story"))

  const ended = await made("Talks about a canteen in Ashulia", -80, 60)
  daysAgo(30)
  await giveNotice(nazma, {
    agreementId: ended,
    kind: "end_for_cause",
    ...(await proofOf(nazma)),
    sure: "yes",
    reason: "Two stewards who sat at the table were dismissed the week after, and your supplier was told their names.",
  })

  daysAgo(10)
  await tellClearances(harriet, nazma, { ended, completed })

  const paused = await made("Interviews with night workers in Tongi", -60, 120)
  daysAgo(10)
  await giveNotice(nazma, {
    agreementId: paused,
    kind: "pause",
    reason: "There are police at the gates. We will not ask anybody to be seen with us now.",
  })
  daysAgo(1)
  const { noticeId: toResume } = await giveNotice(nazma, {
    agreementId: paused,
    kind: "resume",
    reason: "The gates have been quiet for a week, and the workers want to talk.",
  })

  const inNotice = await made("A hotline for home workers", -40, 200)
  daysAgo(5)
  const { noticeId: running } = await giveNotice(harriet, {
    agreementId: inNotice,
    kind: "end_with_notice",
    ...(await proofOf(harriet)),
    onDate: dayFromNow(60),
    reason: "We stop buying from home workers in spring. We would like to hand the hotline over in good order.",
  })
  return { endings: { paused, inNotice, ended, completed }, notices: { toResume, running } }
}

/**
 * Of the agreement that was completed both have stated, and one keeps something for its day; of the one that was ended, the
 * union has stated and the company is asked.
 */
async function tellClearances(
  company: Person,
  local: Person,
  { ended, completed }: { ended: string; completed: string },
): Promise<void> {
  const own = async (person: Person, agreementId: string) => {
    const clearance = (await listClearances(person, agreementId)).find(({ isYours }) => isYours)
    if (!clearance) throw new Error("An agreement of the story has ended, and asks nobody")
    return clearance
  }
  const state = async (person: Person, agreementId: string, said: Record<string, string>) => {
    const { id: clearanceId, version } = await own(person, agreementId)
    await stateClearance(person, { clearanceId, version, seenToBy: person.name, words: "", ...said })
  }
  const confirm = async (person: Person, of: Person, agreementId: string) => {
    const { id: clearanceId, version } = await own(of, agreementId)
    await answerClearance(person, { clearanceId, version, answer: "confirms", words: "" })
  }
  await state(local, ended, {
    fate: "destroyed",
    doneOn: dayFromNow(-12),
    words: "The notes of the talks were shredded.",
  })
  await state(company, completed, {
    fate: "destroyed",
    doneOn: dayFromNow(-11),
    "line.confidential.fate": "kept",
    "line.confidential.reason": "law",
    "line.confidential.which": "The law on company records asks for invoices and what belongs to them for six years.",
    "line.confidential.keptUntil": dayFromNow(6 * 365),
  })
  await state(local, completed, { fate: "never_held" })
  await confirm(local, company, completed)
  await confirm(company, local, completed)
}

async function signedBetween(company: Person, local: Person, title: string, term: [number, number]): Promise<string> {
  const change = (sections: SectionValues) => {
    withoutPrice(sections)
    keptApart(sections)
  }
  const agreementId = await frozenBetween({ company, local, country: "GB" }, title, term, change)
  await signAs(company, agreementId, { capacity: "Director of sourcing" })
  await signAs(local, agreementId, { capacity: "President" })
  return agreementId
}

/** An agreement that all have agreed on and nobody has signed yet; `country` is the company's. */
export async function frozenBetween(
  { company, local, country }: { company: Person; local: Person; country: string },
  title: string,
  [from, to]: [number, number],
  change = withoutPrice,
): Promise<string> {
  const members = [openingMember(company, "company", country), openingMember(local, "local_resource", "BD")]
  const parties = [company, local].flatMap(({ member }) =>
    member ? [{ memberId: member.id, kind: member.kind, name: member.name }] : [],
  )
  const { partnershipId } = await openPartnership(company, { parties })
  const { agreementId } = await openAgreement(company, {
    partnershipId,
    opening: { kind: "service_contract", title, language: "en", members, ...unwritten(local.member?.id ?? "") },
  })
  await begin({ company, local }, agreementId, dated(from, to, change))
  await agreeAndFreeze(local, agreementId)
  return agreementId
}

/** Nothing to begin from: what the agreement says is written into its sections. */
export function unwritten(memberId: string): Pick<AgreementOpening, "brief" | "proposal"> {
  const days = { startsOn: null, endsOn: null }
  return {
    brief: { need: "", topics: [], sites: [], ...days },
    proposal: {
      memberId,
      understanding: "",
      approach: "",
      outputs: [],
      price: null,
      interviews: null,
      assumptions: "",
      ...days,
    },
  }
}

/** A union that takes no company money. */
export function withoutPrice({ price }: SectionValues): void {
  Object.assign(price, {
    stance: "no_company_money",
    zeroReason: "funding_declined",
    currency: null,
    totalMinor: null,
    payments: [],
    bankFees: null,
    exchangeRisk: null,
  })
}

/** What was learnt is everybody's once the agreement is over; which site it was is never told. */
function keptApart({ confidentiality }: SectionValues): void {
  confidentiality.survivals = [
    { id: "y1", subject: "methods_and_learnings", lasts: "years", years: 0 },
    { id: "y2", subject: "site_identity", lasts: "without_end" },
  ]
}

/** Everything is handed in and accepted, and the work is closed. */
async function workDone(company: Person, local: Person, agreementId: string): Promise<void> {
  const { partnershipId } = await look(company, agreementId)
  const [row] = await listProjects(company, partnershipId)
  const project = row && (await getProject(company, row.id))
  if (!project) throw new Error("The story's completed agreement has no project")
  for (const { id: milestoneId, version, responsible } of project.milestones) {
    const isCompanys = responsible.every(({ memberId }) => memberId === company.member?.id)
    const [giver, taker] = isCompanys ? [company, local] : [local, company]
    daysAgo(40)
    await submitMilestone(giver, { projectId: project.id, milestoneId, version, note: "As we agreed." })
    daysAgo(30)
    await acceptMilestone(taker, { projectId: project.id, milestoneId, version: version + 1, words: "Thank you." })
  }
  daysAgo(25)
  await steerProject(company, { projectId: project.id, version: project.version, event: "complete" })
}
