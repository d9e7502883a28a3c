import { type Actor, actingMember } from "#lib/actor"
import {
  type AnswerKind,
  holds,
  type NoticeKind,
  noticeKinds,
  refusalAnswerNotice,
  refusalGiveNotice,
  refusalWithdrawNotice,
  type StandingFacts,
} from "#lib/agreements/ending/policy"
import { surviving } from "#lib/agreements/ending/surviving"
import type { NoticeView, StandingView } from "#lib/agreements/ending/views"
import { visibleNotices } from "#lib/agreements/ending/visibility"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { addDays } from "#lib/agreements/terms/days"
import { noticeDaysOf } from "#lib/agreements/terms/notice-days"
import { visibleAgreements } from "#lib/agreements/visibility"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { isId } from "#lib/ids"
import { getWorkDone } from "#lib/projects/queries/get-work-done"

/**
 * How an agreement that was signed stands: what was said about pausing and ending it, what the reader may say, and what
 * outlives it. Null where there is none for this actor; an amendment has no standing of its own.
 */
export async function getStanding(actor: Actor, agreementId: string): Promise<StandingView | null> {
  if (!isId(agreementId)) return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, amendsId: null, inForceAt: { not: null }, AND: [visibleAgreements(actor)] },
      select: {
        state: true,
        endedAt: true,
        amendsId: true,
        amendments: { where: { state: "signing" }, select: { id: true } },
        partnership: { select: { partyIds: true } },
        notices: { where: visibleNotices(actor), orderBy: { givenAt: "desc" }, select: columns },
      },
    })
    if (!agreement) return null
    const { partyIds } = agreement.partnership
    const { terms } = await revisionInForce(tx, agreementId)
    const facts = { ...agreement, isInSigning: agreement.amendments.length > 0 }
    const own = actingMember(actor)?.id ?? ""
    const isOpen = (kind: NoticeKind) =>
      agreement.notices.some(
        notice => notice.kind === kind && notice.state === "given" && (kind === "resume" || notice.memberId === own),
      )
    const noticeDays = partyIds.map(memberId => ({ memberId, days: noticeDaysOf(terms, memberId) }))
    return {
      notices: agreement.notices.map(row => noticeView(actor, facts, row)),
      may: Object.fromEntries(
        noticeKinds.map(kind => [kind, refusalGiveNotice(actor, facts, kind) === null && !isOpen(kind)]),
      ) as StandingView["may"],
      isInSigning: facts.isInSigning,
      noticeDays,
      earliestEnd: addDays(today(), noticeDaysOf(terms, own)),
      projectId: (await getWorkDone(actor, agreementId))?.project.id ?? null,
      surviving: surviving(terms, agreement.endedAt?.toISOString().slice(0, 10) ?? null),
    }
  })
}

const columns = {
  id: true,
  agreementId: true,
  memberId: true,
  kind: true,
  state: true,
  reason: true,
  onDate: true,
  noticeDays: true,
  givenByName: true,
  givenAt: true,
  settledAt: true,
  paper: { select: { sha256: true } },
  answers: {
    orderBy: { answeredAt: "asc" },
    select: { memberId: true, kind: true, words: true, answeredByName: true, answeredAt: true },
  },
} as const satisfies Prisma.AgreementNoticeSelect

type Row = Prisma.AgreementNoticeGetPayload<{ select: typeof columns }>

function noticeView(actor: Actor, agreement: StandingFacts, row: Row): NoticeView {
  const own = actingMember(actor)?.id
  const notice = { ...row, onDate: row.onDate?.toISOString().slice(0, 10) ?? null, paper: paperOf(row) }
  const hasAnswered = row.answers.some(({ memberId }) => memberId === own)
  const mayAnswer = (answer: AnswerKind) =>
    !hasAnswered && refusalAnswerNotice(actor, agreement, notice, { answer, today: today() }) === null
  return {
    ...notice,
    isYours: row.memberId === own,
    answers: row.answers.map(answer => ({ ...answer, isYours: answer.memberId === own })),
    may: {
      agree: mayAnswer("agrees"),
      refuse: mayAnswer("refuses"),
      seeOtherwise: mayAnswer("sees_otherwise"),
      withdraw: refusalWithdrawNotice(actor, notice, today()) === null,
    },
  }
}

function paperOf({ kind, state, paper }: Row): NoticeView["paper"] {
  if (paper) return paper
  return holds({ kind, state }) ? "waiting" : null
}
