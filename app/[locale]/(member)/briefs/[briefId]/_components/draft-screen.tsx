import { Page } from "#components/layout/page"
import { Reference, referencePlace } from "#components/ui/reference"
import { State } from "#components/ui/state"
import { type BriefGap, briefGaps } from "#lib/briefs/need/gaps"
import { briefParts } from "#lib/briefs/need/parts"
import type { OwnBriefView } from "#lib/briefs/views"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { Done } from "../../_components/done"

/** A draft as a list of its five pages, each with its state in words. */
export function DraftScreen({ brief, done, mayWrite }: { brief: OwnBriefView; done?: string; mayWrite: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const gaps: BriefGap[] = briefGaps(brief.content)
  const open = briefParts.filter(part => gaps.some(gap => gap.part === part))
  const back = { href: `/${locale}${paths.briefs.home}`, label: t("back.list") }
  const next = open[0] ? paths.briefs.edit(brief.id, open[0]) : paths.briefs.send(brief.id)
  return (
    <Page
      title={brief.content.title}
      back={back}
      state={<State>{t("states.draft")}</State>}
      lead={<p>{t("draft.nobodySees")}</p>}
    >
      <Done code={done} />
      <p>{t("draft.progress", { done: briefParts.length - open.length })}</p>
      <ol className="task-list">
        {briefParts.map(part => (
          <li key={part}>
            {mayWrite ? (
              <a href={`/${locale}${paths.briefs.edit(brief.id, part)}`}>{t(`parts.${part}`)}</a>
            ) : (
              t(`parts.${part}`)
            )}
            {open.includes(part) ? <State>{t("draft.incomplete")}</State> : <span>{t("draft.complete")}</span>}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <p className="buttons">
          <a className="button" href={`/${locale}${next}`}>
            {open[0] ? t(`parts.${open[0]}`) : t("buttons.check")}
          </a>
        </p>
      )}
      <p className="quiet section">
        <Reference value={brief.reference} sentence={t("reference", { reference: referencePlace })} /> ·{" "}
        {t("list.savedAt", { moment: formatMoment(locale, brief.savedAt) })}
      </p>
      {mayWrite && (
        <p>
          <a href={`/${locale}${paths.briefs.close(brief.id)}`}>{t("draft.putAway")}</a>
        </p>
      )}
    </Page>
  )
}
