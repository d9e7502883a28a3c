/**
 * A section's form without the rows whose box "take this one away" was ticked (`milestones.2.removed`), so that they are
 * read as rows that nobody filled. Numbers stay, since problems are told by them.
 */
export function withoutRemovedRows(entries: readonly [string, string][]): [string, string][] {
  const mark = ".removed"
  const gone = entries.filter(([name]) => name.endsWith(mark)).map(([name]) => name.slice(0, -mark.length + 1))
  return entries.filter(([name]) => !gone.some(row => name.startsWith(row)))
}
