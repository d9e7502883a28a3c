import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import { formatDay, formatMoney } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { MilestoneView } from "#lib/projects/views"

/** What was agreed about this milestone. */
export function MilestoneFacts({ locale, milestone }: { locale: Locale; milestone: MilestoneView }) {
  const t = words(locale, "projects")
  const { dueOn, responsible, acceptedWhen, acceptanceDays, payments } = milestone
  const facts = [
    { term: t("milestone.due"), value: formatDay(locale, dueOn) },
    {
      term: t("milestone.responsible"),
      value: responsible.map(party => <SideName key={party.memberId} kind={party.kind} name={party.name} />),
    },
    {
      term: t("milestone.answerWithin"),
      value: acceptanceDays > 0 ? t("milestone.answerDays", { days: acceptanceDays }) : t("milestone.answerUnsaid"),
    },
    ...payments.map(({ number, amountMinor, currency, trigger, dueDays: days }) => ({
      term: t("payments.for", { number }),
      value: t("milestone.paymentLine", { amount: formatMoney(locale, amountMinor, currency), days, trigger }),
    })),
  ]
  return (
    <>
      <Facts facts={facts} columns />
      {acceptedWhen && (
        <section>
          <h2>{t("milestone.acceptedWhen")}</h2>
          <div className="agreed-text">
            <Prose text={acceptedWhen} />
          </div>
        </section>
      )}
    </>
  )
}
