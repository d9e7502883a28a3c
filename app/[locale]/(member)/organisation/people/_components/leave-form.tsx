import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import type { RepresentativeView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitLeaving, submitRemoval } from "../actions"

/** Ending somebody's acting for the organisation, or one's own. */
export function LeaveForm({ colleague }: { colleague: RepresentativeView }) {
  const t = words(requestLocale(), "members")
  const { isSelf, name } = colleague
  return (
    <section className="section">
      <h2>{isSelf ? t("people.leave") : t("people.removeHeading")}</h2>
      <p>{isSelf ? t("people.leaveExplained") : t("people.removeExplained", { name })}</p>
      <ButtonForm action={isSelf ? submitLeaving : submitRemoval} hidden={{ representativeId: colleague.id }} danger>
        {isSelf ? t("people.leave") : t("people.remove", { name })}
      </ButtonForm>
    </section>
  )
}
