import { check } from "#lib/agreements/checks/check"
import { addMonths } from "#lib/agreements/terms/days"

/** Years after the work; after them nobody who answers for the records is likely to be there still. */
const keptYearsMax = 3

/** Testimony that named workers was found on an old laptop, eight years after the last of them had been interviewed (C5). */
export const recordsKeptLong = check(
  { id: "records_kept_long", severity: "warns", section: "safeguarding", demand: "C5" },
  ({ sections: { safeguarding, timeline } }) => {
    const { holdsPersonalData, keptUntil } = safeguarding
    const { endsOn } = timeline
    if (holdsPersonalData !== true || keptUntil === null || endsOn === null) return []
    if (keptUntil <= addMonths(endsOn, 12 * keptYearsMax)) return []
    return [{ field: "keptUntil", values: { untilOn: keptUntil, endsOn, limit: keptYearsMax } }]
  },
)
