import type { Finding } from "#lib/agreements/checks/check"
import type { Mark } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { sectionStates } from "#lib/agreements/terms/complete"
import type { Terms } from "#lib/agreements/terms/schema"
import type { SectionStand } from "#lib/agreements/views"

/** Where each section stands: filled or not, agreed by whom, talked about, and what the checks say of it. */
export function sectionStands(
  terms: Terms,
  facts: {
    partyIds: readonly string[]
    marks: readonly Mark[]
    comments: readonly { section: string }[]
    findings: readonly Finding[]
  },
): SectionStand[] {
  return sectionStates(terms).map(({ section, mandatory, status, missing }) => {
    const digest = sectionDigest(terms, section)
    const agreedBy = facts.marks
      .filter(mark => mark.section === section && mark.sectionDigest === digest)
      .map(mark => mark.memberId)
    const untouched = !mandatory && status === "empty"
    return {
      section,
      mandatory,
      missing,
      untouched,
      agreedBy,
      settled: untouched || facts.partyIds.every(party => agreedBy.includes(party)),
      openComments: facts.comments.filter(comment => comment.section === section).length,
      findings: facts.findings.filter(finding => finding.section === section),
    }
  })
}
