import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import { memberLifecycle } from "#lib/members/lifecycle"
import type { SecretariatMember } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitReinstatement, submitShowing } from "../actions"

const decisions = [
  { event: "unhide", action: submitShowing },
  { event: "reinstate", action: submitReinstatement },
] as const

/**
 * Measures end here. They begin only by deciding on a report, with facts, rule and a way to object: nobody is hidden or
 * suspended at the press of a button.
 */
export function Decisions({ member }: { member: SecretariatMember }) {
  const t = words(requestLocale(), "members")
  const open = memberLifecycle.open(member.state, "moderator")
  const offered = decisions.filter(({ event }) => open.includes(event))
  if (offered.length === 0) return null
  return (
    <section className="section">
      <h2>{t("secretariat.decide")}</h2>
      <p>{t("secretariat.decideExplained")}</p>
      <div className="buttons">
        {offered.map(({ event, action }) => (
          <ButtonForm key={event} action={action} hidden={{ memberId: member.id, version: member.version }} quiet>
            {t(`secretariat.${event}`)}
          </ButtonForm>
        ))}
      </div>
    </section>
  )
}
