/** Ways to the pages of a long list. Real links, so that they can be shared and work without scripts. */
export function Pages({
  page,
  pages,
  href,
  words,
}: {
  page: number
  pages: number
  href: (page: number) => string
  words: { label: string; previous: string; next: string; current: string }
}) {
  if (pages <= 1) return null
  return (
    <nav className="pages" aria-label={words.label}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.current}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
}
