import { SideLink } from "#components/ui/side-link"
import { State } from "#components/ui/state"
import type { AgreementRow } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { otherParties, type PartnershipView } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { ProjectRow } from "#lib/projects/views"

/** A partnership in the list: with whom, how far, and the one thing that matters next. */
export function PartnershipLine({
  locale,
  partnership,
  agreements,
  projects,
}: {
  locale: Locale
  partnership: PartnershipView
  agreements: AgreementRow[]
  projects: ProjectRow[]
}) {
  const t = words(locale, "partnerships")
  const yourTurn = agreements.find(agreement => agreement.isYourTurn)
  const next = projects.find(project => project.state === "active" && project.next)?.next
  const openProblems = projects.reduce((sum, project) => sum + project.openProblems, 0)
  return (
    <li>
      <div className="between">
        <h2 className="row">
          {otherParties(partnership.parties).map(({ memberId, kind, name }) => (
            <span key={memberId}>
              <SideLink kind={kind} name={name} href={`/${locale}${paths.partnerships.one(partnership.id)}`} />
            </span>
          ))}
        </h2>
        <State>{t(`stages.${partnership.stage}.label`)}</State>
      </div>
      {yourTurn && (
        <p>
          <State tone="attention">{t("agreements.yourTurn")}</State>{" "}
          <a href={`/${locale}${paths.agreements.one(yourTurn.id)}`}>
            <bdi>{yourTurn.title}</bdi>
          </a>
        </p>
      )}
      {next && (
        <p className={next.isLate ? undefined : "quiet"}>
          {t(next.isLate ? "projects.late" : "projects.next", {
            title: next.title,
            date: formatDay(locale, next.dueOn),
          })}
        </p>
      )}
      {openProblems > 0 && <p>{t("projects.problems", { count: openProblems })}</p>}
      {!yourTurn && !next && <p className="quiet">{t(`stages.${partnership.stage}.meaning`)}</p>}
    </li>
  )
}
