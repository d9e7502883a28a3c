import { Timeline } from "#components/figures/timeline"
import type { TimelineEntry } from "#components/figures/timeline-mark"
import { addDays } from "#lib/agreements/terms/days"
import { membersOn } from "#lib/agreements/terms/duty"
import type { PaymentPlan } from "#lib/agreements/terms/payment-plan"
import { type Speaker, sayAmount } from "#lib/agreements/terms/say-field"
import type { Terms } from "#lib/agreements/terms/schema"
import { formatDay, formatMonth } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"

type Props = { speaker: Speaker; plan: PaymentPlan; today: string | null }

/** What is delivered and what is paid, by their days. What has no day yet stands in the table alone. */
export function PaymentTimeline({ speaker, plan, today }: Props) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const entries = [...milestoneEntries(speaker), ...paymentEntries(speaker, plan)]
  const days = entries.map(({ day }) => day).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return null
  const { startsOn, endsOn } = terms.sections.timeline
  const [start, end] = [startsOn && startsOn < from ? startsOn : from, endsOn && endsOn > to ? endsOn : to]
  const lanes = (["milestones", "payments"] as const)
    .filter(key => entries.some(({ lane }) => lane === key))
    .map(key => ({ key, label: t(`payments.${key}`) }))
  return (
    <Timeline
      caption={finding(speaker, plan)}
      description={t("payments.described", { from: formatDay(locale, start), to: formatDay(locale, end) })}
      note={t("payments.key")}
      entries={entries}
      lanes={lanes}
      from={addDays(start, -3)}
      to={addDays(end, 3)}
      today={today}
      todayLabel={words(locale, "projects")("timeline.today")}
      monthOf={moment => formatMonth(locale, moment)}
    />
  )
}

function finding({ locale, terms }: Speaker, { payments }: PaymentPlan): string {
  const t = words(locale, "agreements")
  const count = payments.length
  if (count === 0) return t("payments.findingNone", { count: terms.sections.timeline.milestones.length })
  const days = payments.flatMap(({ expectedOn }) => expectedOn ?? [])
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.length < count) return t("payments.findingOpen", { count })
  return t("payments.finding", { count, first: formatDay(locale, first), last: formatDay(locale, last) })
}

function milestoneEntries({ locale, terms }: Speaker): TimelineEntry[] {
  return terms.sections.timeline.milestones.flatMap(({ id, title, dueOn, responsible }) => {
    if (dueOn === null) return []
    const who = responsible === null ? membersOn(terms, "local_resource") : [responsible]
    return entry(terms, { key: id, lane: "milestones", day: dueOn, label: title, note: formatDay(locale, dueOn) }, who)
  })
}

function paymentEntries({ locale, terms }: Speaker, { payments, currency }: PaymentPlan): TimelineEntry[] {
  const t = words(locale, "agreements")
  return payments.flatMap(({ id, number, amountMinor, expectedOn, payer }) => {
    if (expectedOn === null) return []
    const label =
      amountMinor === null
        ? t("payments.amountOpen", { number })
        : t("payments.payment", { number, amount: sayAmount(locale, amountMinor, currency) })
    const note = t("payments.expectedShort", { day: formatDay(locale, expectedOn) })
    return entry(terms, { key: id, lane: "payments", day: expectedOn, label, note }, payer)
  })
}

type Said = Pick<TimelineEntry, "key" | "lane" | "day" | "label" | "note">

/** Whose move it is decides ink and shape. Nothing is done or late in a text that is still to be kept. */
function entry(terms: Terms, said: Said, members: readonly string[]): TimelineEntry {
  const isOf = (side: "company" | "local_resource") => members.every(id => membersOn(terms, side).includes(id))
  const side = isOf("company") ? "company" : isOf("local_resource") ? "local" : "both"
  return { ...said, side: members.length === 0 ? "both" : side, isDone: false, isLate: false }
}
