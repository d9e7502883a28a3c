import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import type { Shown } from "#lib/members/profile/show"

/** A value of the profile in words. */
export function ShownValue({ shown }: { shown: Shown }) {
  switch (shown.kind) {
    case "line":
      return <bdi>{shown.text}</bdi>
    case "prose":
      return <Prose text={shown.text} />
    case "list":
      return (
        <ul className="chips">
          {shown.entries.map(entry => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )
    case "rows":
      return (
        <ul className="list">
          {shown.rows.map((row, place) => (
            <li key={place}>
              <strong>{row.heading}</strong>
              <Facts facts={row.facts.map(({ term, text }) => ({ term, value: <bdi>{text}</bdi> }))} columns />
            </li>
          ))}
        </ul>
      )
  }
}
