import { ButtonForm } from "#components/form/button-form"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { type PartnershipView, sayOthers } from "#lib/partnerships/views"
import type { ProjectRow, ReviewPointRow } from "#lib/projects/views"
import { answerDays } from "#lib/reviews/policy"
import { statementKeys } from "#lib/reviews/schema"
import type { ReviewRow } from "#lib/reviews/views"
import { submitCall } from "../actions"

export type CalledPoint = ReviewPointRow & { projectId: ProjectRow["id"] }

/** The one button with which either side begins. While answers are coming in it says why there is none. */
export function CallForm({
  locale,
  partnership,
  point,
  reviews,
}: {
  locale: Locale
  partnership: PartnershipView
  point: CalledPoint | null
  reviews: ReviewRow[]
}) {
  const t = words(locale, "reviews")
  if (reviews.some(({ state }) => state === "collecting")) return <p className="quiet">{t("call.running")}</p>
  const names = sayOthers(locale, partnership.parties)
  const hidden = { partnershipId: partnership.id, projectId: point?.projectId ?? "", reviewPointId: point?.id ?? "" }
  return (
    <section className="section card">
      <h2>{t("call.heading")}</h2>
      {point && <p>{t("call.point", { purpose: point.purpose })}</p>}
      <p>{t("call.explain", { names, days: answerDays, count: statementKeys.length })}</p>
      <ButtonForm action={submitCall} hidden={hidden}>
        {t("call.button")}
      </ButtonForm>
    </section>
  )
}
