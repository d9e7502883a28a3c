import { ButtonForm } from "#components/form/button-form"
import { MarginNote } from "#components/ui/margin"
import { type BriefGap, briefGaps } from "#lib/briefs/need/gaps"
import type { OwnBriefView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitSendBrief } from "../../actions"

/** What is missing, each with its place; or the button that says how many will get it. */
export function SendPanel({ brief }: { brief: OwnBriefView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const gaps: BriefGap[] = briefGaps(brief.content)
  if (gaps.length > 0)
    return (
      <section className="answers">
        <MarginNote heading={t("gaps.heading")} tone="attention">
          <ul>
            {gaps.map(({ part, field }) => (
              <li key={field}>
                <a href={`/${locale}${paths.briefs.edit(brief.id, part)}#field-${field}`}>{t(`gaps.${field}`)}</a>
              </li>
            ))}
          </ul>
        </MarginNote>
      </section>
    )
  const { answerBy } = brief.content
  return (
    <section className="answers">
      <h2>{t("send.next")}</h2>
      <p>{answerBy ? t("send.nextBody", { day: formatDay(locale, answerBy) }) : t("send.nextBodyNoDay")}</p>
      <div className="buttons">
        <ButtonForm action={submitSendBrief} hidden={{ briefId: brief.id, version: brief.version }}>
          {t("send.submit", { count: brief.chosen.length })}
        </ButtonForm>
      </div>
    </section>
  )
}
