import { Empty } from "#components/ui/empty"
import { State } from "#components/ui/state"
import type { OwnBriefRow } from "#lib/briefs/views"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { answerByWords, briefTone, kindWords } from "./wording"

/** The briefs of the own company: what each waits for, in words. */
export function OwnBriefs({ briefs }: { briefs: OwnBriefRow[] }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  if (briefs.length === 0)
    return (
      <Empty heading={t("list.emptyOwn")}>
        <p>{t("list.emptyOwnBody")}</p>
      </Empty>
    )
  return (
    <ul className="list">
      {briefs.map(brief => (
        <li key={brief.id}>
          <div className="between">
            <h2 className="row-title">
              <a href={`/${locale}${paths.briefs.one(brief.id)}`}>
                <bdi>{brief.title || t("untitled")}</bdi>
              </a>
            </h2>
            <State tone={briefTone(brief.state)}>{t(`states.${brief.state}`)}</State>
          </div>
          <p className="row-facts">
            {kindWords(locale, brief.kind)}
            {brief.state !== "draft" &&
              ` · ${t("list.counts", { recipients: brief.recipients, proposals: brief.proposals })}`}
            {brief.state === "sent" && brief.answerBy && ` · ${answerByWords(locale, brief.answerBy)}`}
            {brief.state === "draft" && ` · ${t("list.savedAt", { moment: formatMoment(locale, brief.savedAt) })}`}
          </p>
          {brief.questionsOpen > 0 && brief.state === "sent" && (
            <p className="row-facts">
              <a href={`/${locale}${paths.briefs.questions(brief.id)}`}>
                {t("list.questionsOpen", { questions: brief.questionsOpen })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
