import type { SharedQuestion } from "#lib/confidentiality/may-share-under"
import type { Subject } from "#lib/confidentiality/terms"

/** A problem that was raised, and since when both sides say that it is put right (YYYY-MM-DD). */
export type NotedProblemView = { problemId: string; remediedOn: string | null }

/** A thing may be about no problem in particular, and about none that was not raised here. */
export function isKnownProblem(problems: readonly NotedProblemView[], named: string | null): boolean {
  return named === null || problems.some(({ problemId }) => problemId === named)
}

/** What is told of one problem. Everything else, the site's name as much as a report, tells of the other problems too. */
const ofOneProblem: readonly Subject[] = ["findings", "worker_testimony", "worker_identity", "child_case"]

export type Remediation = Pick<SharedQuestion["facts"], "remediedOn" | "isRemedyInDoubt">

/**
 * Whether what a question is about has been put right. Telling of one problem rests on that problem alone; telling what
 * concerns all of them rests on all, from the last day on. Where a problem is put right and the question does not say
 * which one it is about, or others stand open beside it, it is in doubt.
 */
export function remediationOf(
  problems: readonly NotedProblemView[],
  { subject, problemId }: { subject: Subject; problemId: string | null },
): Remediation {
  const named = problems.find(problem => problem.problemId === problemId)
  if (named && ofOneProblem.includes(subject)) return { remediedOn: named.remediedOn }
  const days = problems.flatMap(({ remediedOn }) => remediedOn ?? []).sort()
  if (named && days.length === problems.length) return { remediedOn: days.at(-1) ?? null }
  return { remediedOn: null, isRemedyInDoubt: days.length > 0 }
}
