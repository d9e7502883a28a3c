import { type ConfidentialityTerm, isKeptForEver } from "#lib/confidentiality/terms"

/** The first and the last day that are written with four digits: what would come before or after does not come. */
const firstDay = "0001-01-01"
const lastDay = "9999-12-31"

type End = Pick<ConfidentialityTerm, "untilDate" | "untilMonths">

/**
 * Whether a term's own end is over. One that is counted from the end of the work goes on while the work lasts; one that
 * forbids what lets a person be recognised has no end.
 */
export function hasEnded(
  term: End & Pick<ConfidentialityTerm, "subject" | "permission">,
  { today, workCompletedOn }: { today: string; workCompletedOn: string | null },
): boolean {
  if (isKeptForEver(term)) return false
  const end = endOf(term, workCompletedOn !== null && workCompletedOn <= today ? workCompletedOn : null)
  return end !== null && end < today
}

/** The last day on which a term holds; null without an end, and while the day from which it is counted is not known. */
export function endOf({ untilDate, untilMonths }: End, workCompletedOn: string | null): string | null {
  if (untilDate !== undefined) return untilDate
  return untilMonths === undefined || workCompletedOn === null ? null : monthsLater(workCompletedOn, untilMonths)
}

/** The same day of the month a number of months later or, where they are negative, earlier; else that month's last day. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  return dayAt(year, month - 1 + months, Math.min(date, lastDateOf(year, month - 1 + months)))
}

export function nextDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  return dayAt(year, month - 1, date + 1)
}

function lastDateOf(year: number, month: number): number {
  return moment(year, month + 1, 0).getUTCDate()
}

function dayAt(year: number, month: number, date: number): string {
  const then = moment(year, month, date)
  if (then.getUTCFullYear() < 1) return firstDay
  return then.getUTCFullYear() > 9999 ? lastDay : then.toISOString().slice(0, 10)
}

/** Date.UTC takes the years before 100 for those of the last century. */
function moment(year: number, month: number, date: number): Date {
  const then = new Date(0)
  then.setUTCFullYear(year, month, date)
  return then
}
