import { SideName } from "#components/ui/side-name"
import type { ClearanceView } from "#lib/agreements/clearance/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { AnswerForms } from "./answer-forms"
import { sayHeld, sayState } from "./say-clearance"
import { Statement } from "./statement"

type Props = { locale: Locale; agreement: AgreementView; clearance: ClearanceView }

/** What one side owes after the end, what it has stated, and what the reader may do now. */
export function Clearance({ locale, agreement, clearance }: Props) {
  const t = words(locale, "clearance")
  const party = agreement.parties.find(({ memberId }) => memberId === clearance.memberId)
  const [newest, ...older] = clearance.statements
  const names = sayOthers(locale, agreement.parties)
  const stated = new Set(newest?.lines.map(({ key }) => key))
  const since = newest ? clearance.held.filter(({ key }) => !stated.has(key)) : []
  const isAsked = clearance.state === "due" || clearance.state === "questioned"
  return (
    <section className="section" aria-labelledby={clearance.id}>
      <h2 id={clearance.id}>{clearance.isYours ? t("yours", { names }) : t("theirs", { name: party?.name ?? "" })}</h2>
      {party && <SideName kind={party.kind} name={party.name} />}
      <p>{sayState(locale, clearance)}</p>
      {!newest && (
        <>
          <h3>{t("held.heading")}</h3>
          <ul>
            {clearance.held.map(one => (
              <li key={one.key}>{sayHeld(locale, one)}</li>
            ))}
          </ul>
        </>
      )}
      {newest && <Statement {...{ locale, agreement }} statement={newest} />}
      {since.length > 0 && (
        <p>
          {t("statement.since", {
            names: formatList(
              locale,
              since.map(one => sayHeld(locale, one)),
            ),
          })}
        </p>
      )}
      {clearance.may.state && (
        <p className="no-print">
          <a
            className={isAsked ? "button" : "button button-quiet"}
            href={`/${locale}${paths.agreements.stateClearance(agreement.id)}`}
          >
            {t("linkState")}
          </a>
        </p>
      )}
      {clearance.may.answer && <AnswerForms locale={locale} clearance={clearance} name={party?.name ?? ""} />}
      {older.length > 0 && (
        <details>
          <summary>{t("statement.older", { count: older.length })}</summary>
          {older.map(statement => (
            <Statement key={statement.number} {...{ locale, agreement, statement }} />
          ))}
        </details>
      )}
    </section>
  )
}
