import { dayOf } from "#lib/projects/calendar"
import { duties, dutyOf } from "#lib/projects/obligations/duties"
import type { ObligationState } from "#lib/projects/obligations/lifecycle"
import {
  isHeld,
  refusalAnswerObligation,
  refusalContestNote,
  refusalReportObligation,
} from "#lib/projects/obligations/policy"
import type { ObligationRow } from "#lib/projects/obligations/views"
import { partiesOf, type Scene } from "#lib/projects/rows"

type Columns = {
  id: string
  section: string
  duty: string
  what: string
  owedByIds: string[]
  owedToIds: string[]
  dueOn: Date | null
  untilOn: Date | null
  everyDays: number | null
  withinCount: number | null
  withinUnit: string | null
  state: ObligationState
  version: number
  /** Newest first; the newest that was not contested is enough. */
  reports: { memberId: string; doneOn: Date; contestedAt: Date | null }[]
}

export function obligationRow({ actor, parties, projectState, today }: Scene, row: Columns): ObligationRow {
  const { id, section, what, everyDays, state, version, owedByIds, owedToIds, withinCount, withinUnit } = row
  const duty = dutyOf(row.duty)
  const dueOn = row.dueOn && dayOf(row.dueOn)
  const last = row.reports.find(({ contestedAt }) => contestedAt === null) ?? null
  const facts = { duty, state, projectState, owedByIds, owedToIds, dueOn, reporterId: last?.memberId ?? null }
  const held = isHeld(facts)
  const unit = withinUnit === "hours" ? ("hours" as const) : ("days" as const)
  return {
    ...{ id, duty, section, what, everyDays, state, version, dueOn },
    way: duties[duty],
    owedBy: partiesOf(parties, owedByIds),
    owedTo: partiesOf(parties, owedToIds),
    untilOn: row.untilOn && dayOf(row.untilOn),
    within: withinCount === null ? null : { count: withinCount, unit },
    isHeld: held,
    isLate: held && state === "owed" && dueOn !== null && dueOn < today,
    doneOn: last && dayOf(last.doneOn),
    may: {
      report: refusalReportObligation(actor, facts) === null,
      answer: refusalAnswerObligation(actor, facts) === null,
      contestNote: refusalContestNote(actor, facts) === null,
    },
  }
}
