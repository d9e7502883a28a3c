import { ButtonForm } from "#components/form/button-form"
import { MarginNote } from "#components/ui/margin"
import { type BriefGap, briefGaps } from "#lib/briefs/need/gaps"
import type { OwnBriefView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitSendBrief } from "../../actions"

/** What is missing before a brief can be sent, each with its place: the first thing on the page that checks it. */
export function SendGaps({ brief }: { brief: OwnBriefView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const gaps: BriefGap[] = briefGaps(brief.content)
  if (gaps.length === 0) return null
  return (
    <MarginNote heading={t("gaps.heading")} tone="attention">
      <ul>
        {gaps.map(({ part, field }) => (
          <li key={field}>
            <a href={`/${locale}${paths.briefs.edit(brief.id, part)}#field-${field}`}>{t(`gaps.${field}`)}</a>
          </li>
        ))}
      </ul>
    </MarginNote>
  )
}

/** The button that says how many will get the brief, once nothing is missing. */
export function SendPanel({ brief }: { brief: OwnBriefView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  if (briefGaps(brief.content).length > 0) return null
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
