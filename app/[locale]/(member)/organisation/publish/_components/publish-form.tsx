import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import { missingForPublication } from "#lib/members/profile/completeness"
import type { OwnProfile } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitPublication } from "../actions"

/** The button that publishes, where there is something to publish; why there is none stands at the top. */
export function PublishForm({ own }: { own: OwnProfile }) {
  const t = words(requestLocale(), "members")
  if (own.state === "hidden" || (own.state === "listed" && !own.differs)) return null
  if (missingForPublication(own.draft.profile).length > 0) return null
  return (
    <section className="section">
      <p>{t("publish.whoSees")}</p>
      <ButtonForm action={submitPublication} hidden={{ version: own.draft.version }}>
        {own.published ? t("publish.submitAgain") : t("publish.submit")}
      </ButtonForm>
    </section>
  )
}
