import type { ReactNode } from "react"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { ObligationRow } from "#lib/projects/obligations/views"
import type { ProjectView } from "#lib/projects/views"
import { MilestoneState } from "../../_components/milestones"
import { ObligationState, obligationName, whoOwes } from "../../_components/obligation-words"
import { PaymentState } from "../../_components/payments"

type Props = { locale: Locale; project: ProjectView; obligations: readonly ObligationRow[] }

type Line = {
  key: string
  href: string
  name: string
  /** More words on it, of the terms. */
  more: string
  who: string
  dueOn: string | null
  state: ReactNode
  isOver: boolean
}

/** Everything that has a day, of every kind, in one list: what is open first, the soonest first, then what is settled. */
export function ByDay(props: Props) {
  const t = words(props.locale, "projects")
  const lines = [...milestoneLines(props), ...paymentLines(props), ...reviewLines(props), ...dutyLines(props)].sort(
    (one, other) => (one.dueOn ?? "9").localeCompare(other.dueOn ?? "9"),
  )
  const open = lines.filter(({ isOver }) => !isOver)
  const over = lines.filter(({ isOver }) => isOver)
  return (
    <>
      <section className="section">
        <h2>{t("obligations.byDay")}</h2>
        {open.length === 0 ? <p>{t("obligations.none")}</p> : <Table locale={props.locale} lines={open} />}
      </section>
      {over.length > 0 && (
        <section className="section">
          <h2>{t("obligations.over")}</h2>
          <Table locale={props.locale} lines={over} />
        </section>
      )}
    </>
  )
}

function Table({ locale, lines }: { locale: Locale; lines: readonly Line[] }) {
  const t = words(locale, "projects")
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{t("obligations.columns.what")}</th>
          <th scope="col">{t("obligations.columns.who")}</th>
          <th scope="col">{t("obligations.columns.due")}</th>
          <th scope="col">{t("obligations.columns.state")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, href, name, more, who, dueOn, state }) => (
          <tr key={key}>
            <th scope="row">
              <a href={`/${locale}${href}`}>
                <bdi>{name}</bdi>
              </a>
              {more && (
                <>
                  <br />
                  <bdi className="quiet">{more}</bdi>
                </>
              )}
            </th>
            <td>{who}</td>
            <td data-label={t("obligations.columns.due")}>
              {dueOn ? formatDay(locale, dueOn) : t("obligations.undated")}
            </td>
            <td>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function milestoneLines({ locale, project }: Props): Line[] {
  const t = words(locale, "projects")
  const others = (owing: readonly Party[]) => project.parties.filter(party => !owing.includes(party))
  return project.milestones.map(milestone => ({
    key: milestone.id,
    href: paths.projects.milestone(project.id, milestone.id),
    name: t("obligations.milestone", { number: milestone.number }),
    more: milestone.title,
    who: whoOwes(locale, milestone.responsible, others(milestone.responsible)),
    dueOn: milestone.dueOn,
    state: <MilestoneState locale={locale} milestone={milestone} today={project.today} />,
    isOver: milestone.state === "accepted" || milestone.state === "cancelled",
  }))
}

function paymentLines({ locale, project }: Props): Line[] {
  const t = words(locale, "projects")
  return project.payments.map(payment => ({
    key: payment.id,
    href: `${paths.projects.one(project.id)}#payments`,
    name: t("obligations.payment", { number: payment.number }),
    more: "",
    who: whoOwes(locale, payment.payer, payment.payee),
    dueOn: payment.dueOn ?? payment.expectedOn,
    state: <PaymentState locale={locale} payment={payment} today={project.today} />,
    isOver: payment.state === "received",
  }))
}

function reviewLines({ locale, project }: Props): Line[] {
  const t = words(locale, "projects")
  return project.reviewPoints.map(point => ({
    key: point.id,
    href: paths.partnerships.reviews(project.partnershipId, { projectId: project.id, id: point.id }),
    name: t("obligations.review"),
    more: point.purpose,
    who: t("obligations.each"),
    dueOn: point.onDate,
    state: null,
    isOver: point.onDate < project.today,
  }))
}

function dutyLines({ locale, project, obligations }: Props): Line[] {
  return obligations
    .filter(({ way }) => way !== "standing")
    .map(obligation => ({
      key: obligation.id,
      href: paths.projects.obligation(project.id, obligation.id),
      name: obligationName(locale, obligation),
      more: obligation.duty === "deliver_output" ? "" : obligation.what,
      who: whoOwes(locale, obligation.owedBy, obligation.owedTo),
      dueOn: obligation.dueOn ?? obligation.untilOn,
      state: <ObligationState locale={locale} obligation={obligation} today={project.today} />,
      isOver: !obligation.isHeld,
    }))
}
