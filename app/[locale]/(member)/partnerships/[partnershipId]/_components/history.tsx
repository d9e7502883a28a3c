import { SideMark } from "#components/ui/mark"
import { eventSentence } from "#lib/i18n/event-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { HistoryEntry } from "#lib/partnerships/views"

const shownAtFirst = 8

/** What the parties did together, newest first. Older entries wait behind a native disclosure. */
export function History({ locale, entries }: { locale: Locale; entries: HistoryEntry[] }) {
  const t = words(locale, "partnerships")
  const older = entries.slice(shownAtFirst)
  return (
    <section className="section">
      <h2>{t("history.heading")}</h2>
      <p className="quiet">{entries.length === 0 ? t("history.none") : t("history.intro")}</p>
      <ul className="list">
        {entries.slice(0, shownAtFirst).map(entry => (
          <Entry key={entry.id} locale={locale} entry={entry} />
        ))}
      </ul>
      {older.length > 0 && (
        <details>
          <summary>{t("history.more")}</summary>
          <ul className="list">
            {older.map(entry => (
              <Entry key={entry.id} locale={locale} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Entry({ locale, entry }: { locale: Locale; entry: HistoryEntry }) {
  const t = words(locale, "partnerships")
  const by = entry.by?.name ?? t("history.portal")
  const sentence = eventSentence(locale, entry.event, { ...entry.values, by }) ?? t("history.unnamed", { by })
  return (
    <li className="between">
      <span>
        {entry.by && <SideMark kind={entry.by.kind} />}{" "}
        {entry.path ? <a href={`/${locale}${entry.path}`}>{sentence}</a> : sentence}
      </span>
      <span className="quiet">{formatDay(locale, entry.happenedAt.toISOString().slice(0, 10))}</span>
    </li>
  )
}
