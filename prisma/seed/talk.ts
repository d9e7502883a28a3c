import type { Person } from "#lib/actor"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { reopenComment } from "#lib/agreements/commands/reopen-comment"
import { resolveComment } from "#lib/agreements/commands/resolve-comment"
import { putAwayInternalNote } from "#lib/agreements/internal/commands/put-away-internal-note"
import { writeInternalNote } from "#lib/agreements/internal/commands/write-internal-note"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { listAddressees } from "#lib/agreements/mentions/queries/list-addressees"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { daysAgo } from "#seed/clock"
import type { Pair } from "#seed/texts"

/** What is said for somebody in particular, to the other side and to a colleague; some of it put away, some taken up again. */
export async function tellTalk({ company, local }: Pair, colleague: Person, agreementId: string): Promise<void> {
  const shared = { agreementId, section: "reviews" } as const
  const own = { agreementId, section: "safeguarding" } as const
  daysAgo(11)
  await commentOnSection(local, {
    ...shared,
    text: "Can we meet in the first month as well? Most of what goes wrong shows itself then.",
    mentions: await named(local, agreementId, company),
  })
  await writeInternalNote(company, { ...own, text: "Their policy is older than ours. Good enough for now." })
  daysAgo(10)
  const [comment] = await listSectionComments(company, agreementId, shared.section)
  await resolveComment(company, { ...shared, commentId: comment?.id ?? "" })
  const [note] = await listInternalNotes(company, agreementId, own.section)
  await putAwayInternalNote(colleague, { ...own, noteId: note?.id ?? "" })
  daysAgo(7)
  await reopenComment(local, { ...shared, commentId: comment?.id ?? "" })
  await writeInternalNote(company, {
    ...own,
    text: "Can you ask our lawyers whether interviewers who work for others are covered?",
    mentions: await named(company, agreementId, colleague),
  })
}

async function named(person: Person, agreementId: string, { name, member }: Person): Promise<string[]> {
  const offered = await listAddressees(person, agreementId)
  return offered.filter(one => one.name === name && one.memberId === member?.id).map(({ id }) => id)
}
