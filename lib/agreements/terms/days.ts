const milliseconds = 86_400_000

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
}

/** The day a number of days later. Days are UTC days, as contracts count them: no zone shifts them. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * milliseconds).toISOString().slice(0, 10)
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / milliseconds)
}

/** The same day of the month a number of months later, or that month's last day. */
export function addMonths(day: string, months: number): string {
  const start = new Date(`${day}T00:00:00Z`)
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate()
  const date = Math.min(start.getUTCDate(), last)
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, date)).toISOString().slice(0, 10)
}
