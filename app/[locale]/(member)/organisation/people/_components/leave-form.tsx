import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import type { RepresentativeView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitLeaving } from "../actions"

/** Ending one's own acting for the organisation. */
export function LeaveForm({ representativeId }: { representativeId: RepresentativeView["id"] }) {
  const t = words(requestLocale(), "members")
  return (
    <section className="section">
      <h2>{t("people.leave")}</h2>
      <p>{t("people.leaveExplained")}</p>
      <ButtonForm action={submitLeaving} hidden={{ representativeId }} danger>
        {t("people.leave")}
      </ButtonForm>
    </section>
  )
}
