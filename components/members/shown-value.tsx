import { Prose } from "#components/ui/prose"
import type { Shown } from "#lib/members/profile/show"

/** One thing a profile says, with its label: a line, the member's own paragraphs, a list, or rows with facts. */
export function ShownValue({ label, shown }: { label: string; shown: Shown }) {
  return (
    <div className={`shown shown-${shown.kind}`}>
      <h3>{label}</h3>
      {shown.kind === "line" && <p dir="auto">{shown.text}</p>}
      {shown.kind === "prose" && <Prose text={shown.text} />}
      {shown.kind === "list" && (
        <ul className="chips">
          {shown.entries.map(entry => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
      {shown.kind === "rows" && (
        <ul className="shown-rows">
          {shown.rows.map((row, place) => (
            <li key={place}>
              <strong>{row.heading}</strong>
              {row.facts.map(fact => (
                <span key={fact.term} className="shown-fact">
                  <span className="quiet">{fact.term}: </span>
                  <bdi>{fact.text}</bdi>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
