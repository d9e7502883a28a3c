import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ProjectView } from "#lib/projects/views"

/** The one thing in a project that waits for the reader: a milestone to answer, then money, then work to hand in. */
export function NextAct({ locale, project }: { locale: Locale; project: ProjectView }) {
  const act = actOf(locale, project)
  if (!act) return null
  return (
    <p className="buttons">
      <a className="button" href={act.href}>
        {act.label}
      </a>
    </p>
  )
}

function actOf(locale: Locale, { id, milestones, payments }: ProjectView): { href: string; label: string } | null {
  const t = words(locale, "projects")
  const toMilestone = (milestoneId: string) => `/${locale}${paths.projects.milestone(id, milestoneId)}`
  const answer = milestones.find(({ may }) => may.answer)
  if (answer) return { href: toMilestone(answer.id), label: t("next.answer", { number: answer.number }) }
  const payment = payments.find(({ next }) => next !== null)
  if (payment?.next) return { href: "#payments", label: t(`next.${payment.next}`, { number: payment.number }) }
  const own = milestones.find(({ may }) => may.submit)
  return own ? { href: toMilestone(own.id), label: t("next.submit", { number: own.number }) } : null
}
