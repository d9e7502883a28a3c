export type ContentsEntry = { id: string; label: string }

/** What stands on a long page, as links to its headings: above the text on a phone, beside it on a desk. */
export function Contents({ heading, entries }: { heading: string; entries: ContentsEntry[] }) {
  return (
    <nav className="contents no-print" aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {entries.map(entry => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>{entry.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
