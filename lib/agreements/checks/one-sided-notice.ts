import { check, partyName } from "#lib/agreements/checks/check"
import { noticeOfParties } from "#lib/agreements/terms/notice-days"

/** One party may leave sooner than another, or is bound by a notice that the other does not have. */
export const oneSidedNotice = check(
  { id: "one_sided_notice", severity: "warns", section: "legal", demand: "R1" },
  terms => {
    const [first, ...others] = noticeOfParties(terms).sort((one, other) => one.days - other.days)
    const last = others.at(-1)
    if (!first || !last || first.days === last.days) return []
    const values = {
      shorter: partyName(terms, first.memberId),
      shorterDays: first.days,
      longer: partyName(terms, last.memberId),
      longerDays: last.days,
    }
    return [{ field: "notice", values }]
  },
)
