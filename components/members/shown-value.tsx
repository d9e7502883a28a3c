import { Prose } from "#components/ui/prose"
import type { Shown } from "#lib/members/profile/show"

/** One thing a profile says, with its label where the heading above does not say it already. */
export function ShownValue({ label, shown }: { label: string; shown: Shown }) {
  return (
    <div className={`shown shown-${shown.kind}`}>
      {label && <h3>{label}</h3>}
      {shown.kind === "line" && (
        <p>
          <bdi>{shown.text}</bdi>
        </p>
      )}
      {shown.kind === "prose" && <Prose text={shown.text} />}
      {shown.kind === "list" && (
        <ul className="chips">
          {shown.entries.map(entry => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
      {shown.kind === "rows" && <ShownRows rows={shown.rows} />}
    </div>
  )
}

function ShownRows({ rows }: { rows: Extract<Shown, { kind: "rows" }>["rows"] }) {
  return (
    <ul className="shown-rows">
      {rows.map((row, place) => (
        <li key={place}>
          <strong>{row.heading}</strong>
          <div>
            {row.facts.map(fact => (
              <span key={fact.term} className="shown-fact">
                <span className="quiet">{fact.term}: </span>
                <bdi>{fact.text}</bdi>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
