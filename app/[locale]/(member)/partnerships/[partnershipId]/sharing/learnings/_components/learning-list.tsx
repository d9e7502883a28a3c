import { Empty } from "#components/ui/empty"
import { learningLifecycle } from "#lib/confidentiality/learnings/lifecycle"
import type { LearningRow } from "#lib/confidentiality/learnings/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { LearningState } from "./learning-state"

type Props = { locale: Locale; learnings: LearningRow[] }

/** What waits for the reader first, then the register of what was published, then what came to nothing. */
export function LearningList({ locale, learnings }: Props) {
  const t = words(locale, "confidentiality")
  if (learnings.length === 0) {
    return (
      <Empty heading={t("learnings.list.none")}>
        <p>{t("learnings.list.noneHint")}</p>
      </Empty>
    )
  }
  const isClosed = ({ state }: LearningRow) => learningLifecycle.final.includes(state)
  const published = learnings.filter(({ state }) => state === "published")
  const closed = learnings.filter(isClosed)
  const open = learnings.filter(one => one.state !== "published" && !isClosed(one))
  const ordered = [...open.filter(one => one.isYourTurn), ...open.filter(one => !one.isYourTurn)]
  return (
    <>
      <Part locale={locale} heading={t("learnings.list.open")} learnings={ordered} />
      <Part locale={locale} heading={t("learnings.list.published")} learnings={published} />
      <Part locale={locale} heading={t("learnings.list.closed")} learnings={closed} />
    </>
  )
}

function Part({ locale, heading, learnings }: Props & { heading: string }) {
  const t = words(locale, "confidentiality")
  if (learnings.length === 0) return null
  return (
    <section className="section">
      <h2>{heading}</h2>
      <ul className="list things">
        {learnings.map(learning => (
          <li key={learning.id}>
            <div className="between">
              <a href={`/${locale}${paths.partnerships.learning(learning.partnershipId, learning.id)}`}>
                <bdi>{learning.title}</bdi>
              </a>
              <LearningState locale={locale} learning={learning} />
            </div>
            <p className="quiet">{stand(locale, learning)}</p>
            {learning.isShut && learning.forbidden && <p>{t("learnings.shut.name", learning.forbidden)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The day that matters now. */
function stand(locale: Locale, { by, publishOn, publishedOn, approvedUntil }: LearningRow): string {
  const t = words(locale, "confidentiality")
  const name = by?.name ?? ""
  if (!publishedOn) return t("learnings.list.by", { name, date: formatDay(locale, publishOn) })
  return [
    t("learnings.list.publishedOn", { name, date: formatDay(locale, publishedOn) }),
    approvedUntil
      ? t("learnings.list.until", { date: formatDay(locale, approvedUntil) })
      : t("learnings.list.withoutEnd"),
  ].join(" ")
}
