import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ObligationRow } from "#lib/projects/obligations/views"
import type { ProjectView } from "#lib/projects/views"
import { obligationName } from "./obligation-words"

type Props = { locale: Locale; project: ProjectView; obligations: readonly ObligationRow[] }

/**
 * The one thing in a project that waits for the reader: work to answer, then money, then a promise whose day has passed,
 * then work to hand in.
 */
export function NextAct(props: Props) {
  const act = actOf(props)
  if (!act) return null
  return (
    <p className="buttons">
      <a className="button" href={act.href}>
        {act.label}
      </a>
    </p>
  )
}

function actOf({ locale, project, obligations }: Props): { href: string; label: string } | null {
  const { id, milestones, payments } = project
  const t = words(locale, "projects")
  const toMilestone = (milestoneId: string) => `/${locale}${paths.projects.milestone(id, milestoneId)}`
  const answer = milestones.find(({ may }) => may.answer)
  if (answer) return { href: toMilestone(answer.id), label: t("next.answer", { number: answer.number }) }
  const toDuty = (obligationId: string) => `/${locale}${paths.projects.obligation(id, obligationId)}`
  const report = obligations.find(({ may }) => may.answer)
  if (report) return { href: toDuty(report.id), label: t("next.answerDuty") }
  const payment = payments.find(({ next }) => next !== null)
  if (payment?.next) return { href: "#payments", label: t(`next.${payment.next}`, { number: payment.number }) }
  const late = obligations.find(({ isLate, may }) => isLate && may.report)
  if (late) return { href: toDuty(late.id), label: t("next.reportDuty", { name: obligationName(locale, late) }) }
  const own = milestones.find(({ may }) => may.submit)
  return own ? { href: toMilestone(own.id), label: t("next.submit", { number: own.number }) } : null
}
