import { ButtonForm } from "#components/form/button-form"
import { Reference, referencePlace } from "#components/ui/reference"
import { State } from "#components/ui/state"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { QueuedReport } from "#lib/moderation/views"
import { paths } from "#lib/paths"
import { submitOpen } from "../actions"

/** The reports that wait: how old, by when, who looks after them; nothing of what is in them. */
export function Queue({ locale, reports }: { locale: Locale; reports: QueuedReport[] }) {
  const t = words(locale, "moderation")
  return (
    <ul className="list">
      {reports.map(report => (
        <li key={report.id} className="between">
          <div className="lines">
            <p>
              <strong>
                <Reference value={report.reference} sentence={t("queue.reference", { reference: referencePlace })} />
              </strong>{" "}
              {report.urgent && <State tone="stop">{t("queue.urgent")}</State>}{" "}
              {report.isOverdue && <State tone="attention">{t("queue.overdue", { days: -report.dueInDays })}</State>}
            </p>
            <p>
              {due(locale, report)} · {holder(locale, report)}
            </p>
            <p className="quiet">{t("queue.age", { days: report.ageDays })}</p>
          </div>
          <Way locale={locale} report={report} />
        </li>
      ))}
    </ul>
  )
}

function Way({ locale, report }: { locale: Locale; report: QueuedReport }) {
  const t = words(locale, "moderation")
  if (report.isOwn)
    return (
      <a className="button button-quiet" href={`/${locale}${paths.moderation.report(report.id)}`}>
        {t("queue.goOn")}
      </a>
    )
  if (!report.canOpen) return null
  return (
    <ButtonForm action={submitOpen} hidden={{ reportId: report.id, version: report.version }} quiet={!report.urgent}>
      {t(report.openedByName ? "queue.takeOver" : "queue.open")}
    </ButtonForm>
  )
}

function due(locale: Locale, report: QueuedReport): string {
  const t = words(locale, "moderation")
  if (report.state === "appealed") return t("queue.due.appealed")
  if (report.state === "decided" || report.state === "final") return ""
  return report.isOverdue ? t("queue.lateSince") : t(`queue.due.${report.state}`, { days: report.dueInDays })
}

function holder(locale: Locale, report: QueuedReport): string {
  const t = words(locale, "moderation")
  if (report.isOwn) return t("queue.mine")
  return report.openedByName ? t("queue.takenBy", { name: report.openedByName }) : t("queue.free")
}
