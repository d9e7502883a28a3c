/** Personal values behind the commitments of a line, each with the salt that makes it provable. */
export type Reveal = Record<string, { salt: string; value: string }>

/** What every party is shown of what others recorded: what stands on the signed document, and what a notice said to it. */
const shownToAll = ["name", "email", "reason", "words", "place"]

/**
 * What one party may see of what is revealed beside a line: of its own people everything, of others what the document
 * shows. Anything that is recorded of a person one day is withheld from the other side until it is named here.
 */
export function revealTo(memberId: string, line: string, reveal: Reveal): Reveal {
  const { orgRef } = JSON.parse(line) as { orgRef?: string }
  if (orgRef === memberId) return reveal
  return Object.fromEntries(Object.entries(reveal).filter(([name]) => shownToAll.includes(name)))
}
