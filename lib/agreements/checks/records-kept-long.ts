import { check } from "#lib/agreements/checks/check"
import { model } from "#lib/agreements/fairness/model"
import { addMonths } from "#lib/agreements/terms/days"

/**
 * Testimony that named workers was found on an old laptop, eight years after the last of them had been interviewed
 * (C5).
 */
export const recordsKeptLong = check(
  { id: "records_kept_long", severity: "warns", section: "safeguarding", demand: "C5" },
  ({ sections: { safeguarding, timeline } }) => {
    const { holdsPersonalData, keptUntil } = safeguarding
    const { endsOn } = timeline
    if (holdsPersonalData !== true || keptUntil === null || endsOn === null) return []
    if (keptUntil <= addMonths(endsOn, 12 * model.records_years.limit)) return []
    return [{ field: "keptUntil", values: { untilOn: keptUntil, endsOn, limit: model.records_years.limit } }]
  },
)
