import type { Finding } from "#lib/agreements/checks/check"
import type { Mark } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { type MissingField, missingFields, sectionStates } from "#lib/agreements/terms/complete"
import type { Terms } from "#lib/agreements/terms/schema"
import type { SectionStand } from "#lib/agreements/views"

/** Where each section stands: filled or not, agreed by whom, talked about, and what the checks say of it. */
export function sectionStands(
  terms: Terms,
  facts: {
    partyIds: readonly string[]
    marks: readonly Mark[]
    comments: readonly { section: string }[]
    /** Open proposals, each with whether this reader's side is the one to answer it. */
    proposals: readonly { section: string; isToAnswer: boolean }[]
    findings: readonly Finding[]
    /** The terms in force that an amendment was made from. */
    base?: Terms | null
    /** What is missing before the text may leave its author, where that is less than what the terms lack. */
    gaps?: readonly MissingField[]
  },
): SectionStand[] {
  const gaps = facts.gaps ?? missingFields(terms)
  return sectionStates(terms).map(({ section, mandatory, status }) => {
    const digest = sectionDigest(terms, section)
    const agreedBy = facts.marks
      .filter(mark => mark.section === section && mark.sectionDigest === digest)
      .map(mark => mark.memberId)
    const unchanged = !!facts.base && digest === sectionDigest(facts.base, section)
    const open = facts.proposals.filter(proposal => proposal.section === section)
    const untouched = !facts.base && !mandatory && status === "empty"
    return {
      section,
      mandatory,
      missing: gaps.filter(gap => gap.section === section).length,
      untouched,
      unchanged,
      agreedBy,
      settled: open.length === 0 && (untouched || unchanged || facts.partyIds.every(party => agreedBy.includes(party))),
      openProposals: open.length,
      proposalsToAnswer: open.filter(proposal => proposal.isToAnswer).length,
      openComments: facts.comments.filter(comment => comment.section === section).length,
      findings: facts.findings.filter(finding => finding.section === section),
    }
  })
}
