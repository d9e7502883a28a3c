import { ChangedText, ChangedWords } from "#components/agreements/changed-words"
import { ClauseOrigins } from "#components/agreements/clause-origins"
import { AlsoHeading, InLanguages } from "#components/agreements/in-languages"
import type { MemberKind } from "#lib/actor"
import type { SaidClause, SaidField, SaidRow } from "#lib/agreements/terms/said"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Manner = {
  locale: Locale
  /** Whose changes are shown; nothing where none are. */
  ink?: MemberKind
  /** Number of the section, where clauses are numbered to be referred to. */
  number?: number
}

/** Where something may be done about each clause; said with the clause's name to who reads links alone. */
type Way = {
  label: string
  isOpen: (key: string) => boolean
  to: (key: string) => string
  about: (label: string) => string
}

/** The text of one section: what was said, clause by clause, as it will be printed. */
export function SectionText({ clauses, way, ...manner }: Manner & { clauses: SaidClause[]; way?: Way | undefined }) {
  return (
    <dl className="clauses diff">
      {clauses.map((clause, index) => (
        <div key={clause.key} id={manner.number ? undefined : `said-${clause.key}`} className={lookOf(clause)}>
          <dt>
            {manner.number && <span className="clause-number">{`${manner.number}.${index + 1}`} </span>}
            {clause.label}
          </dt>
          <dd>
            {"said" in clause ? <SaidAll said={clause.said} {...manner} /> : <Rows rows={clause.rows} {...manner} />}
            {"said" in clause && clause.said.origins && (
              <ClauseOrigins locale={manner.locale} origins={clause.said.origins} />
            )}
            {way?.isOpen(clause.key) && (
              <p className="quiet no-print">
                <a href={way.to(clause.key)}>
                  <span aria-hidden="true">{way.label}</span>
                  <span className="visually-hidden">{way.about(clause.label)}</span>
                </a>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is short stands beside its label, what is long under it. */
function lookOf(clause: SaidClause): string {
  const isShort = "said" in clause && clause.said.look !== "prose"
  return isShort ? "clause" : "clause clause-long"
}

/** What was said, beside the same in other languages where it stands in them. */
function SaidAll({ said, ...manner }: Manner & { said: SaidField }) {
  const own = <Said said={said} {...manner} />
  if (!said.also) return own
  return (
    <InLanguages also={said.also} {...manner}>
      {own}
    </InLanguages>
  )
}

function Said({ said, ...manner }: Manner & { said: SaidField }) {
  if (said.look === "list" && said.entries.length > 1) {
    return (
      <ul>
        {said.entries.map((parts, index) => (
          <li key={index}>
            <ChangedWords parts={parts} {...manner} />
          </li>
        ))}
      </ul>
    )
  }
  if (said.look === "prose") return <ChangedText className="said-prose" parts={said.entries[0] ?? []} {...manner} />
  return said.entries.map((parts, index) => (
    <span key={index}>
      {index > 0 && " · "}
      <ChangedWords parts={parts} {...manner} />
    </span>
  ))
}

function Rows({ rows, ...manner }: Manner & { rows: SaidRow[] }) {
  return (
    <ol className="said-rows">
      {rows.map(row => (
        <Row key={`${row.id} ${row.change}`} row={row} {...manner} />
      ))}
    </ol>
  )
}

function Row({ row, ...manner }: Manner & { row: SaidRow }) {
  const t = words(manner.locale, "agreements")
  const by = manner.ink === "corporate" ? "row-by-company" : manner.ink ? "row-by-local" : ""
  const prose = row.facts.filter(fact => fact.look === "prose")
  const told = row.facts.filter(fact => fact.look === "told")
  const lines = row.facts.filter(fact => fact.look !== "prose" && fact.look !== "told")
  const look = [told.length > 0 && "row-rule", row.change !== "same" && `row-${row.change} ${by}`]
    .filter(Boolean)
    .join(" ")
  return (
    <li className={look || undefined}>
      {row.change !== "same" && (
        <p className="row-change">{t(row.change === "added" ? "section.rowAdded" : "section.rowRemoved")}</p>
      )}
      <p className="row-heading">
        <ChangedWords parts={row.heading} {...manner} />
      </p>
      {row.also && <AlsoHeading also={row.also} {...manner} />}
      {prose.map(fact => (
        <Fact key={fact.key} fact={fact} {...manner} />
      ))}
      {told.map(fact => (
        <p key={fact.key} className="row-told">
          <Said said={fact} {...manner} />: <strong>{fact.label}</strong>
        </p>
      ))}
      {lines.length > 0 && (
        <dl className={lines.every(fact => fact.look === "inline") ? "said-facts said-lines" : "said-facts"}>
          {lines.map(fact => (
            <div key={fact.key} className={fact.look === "inline" || fact.look === "list" ? "said-wide" : undefined}>
              <dt>{fact.label}</dt>
              <dd>
                <SaidAll said={{ ...fact, look: fact.look === "list" ? "inline" : fact.look }} {...manner} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function Fact({ fact, ...manner }: Manner & { fact: SaidField }) {
  return (
    <div className="row-prose">
      <span className="row-label">{fact.label}</span> <SaidAll said={fact} {...manner} />
    </div>
  )
}
