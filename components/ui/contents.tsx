export type ContentsEntry = { id: string; label: string }

/** What stands on a long page, as links to its headings: folded above the text on a phone, open beside it on a desk. */
export function Contents({ heading, entries }: { heading: string; entries: ContentsEntry[] }) {
  return (
    <nav className="contents no-print" aria-label={heading}>
      <details className="open-on-desk">
        <summary>{heading}</summary>
        <ul>
          {entries.map(entry => (
            <li key={entry.id}>
              <a href={`#${entry.id}`}>{entry.label}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
