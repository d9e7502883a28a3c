import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import { memberLifecycle } from "#lib/members/lifecycle"
import type { SecretariatMember } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitHiding, submitReinstatement, submitShowing, submitSuspension } from "../actions"

const decisions = [
  { event: "hide", action: submitHiding },
  { event: "unhide", action: submitShowing },
  { event: "suspend", action: submitSuspension },
  { event: "reinstate", action: submitReinstatement },
] as const

/** What the secretariat may decide about a member in its state; the table of states says what. */
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
          <ButtonForm
            key={event}
            action={action}
            hidden={{ memberId: member.id, version: member.version }}
            danger={event === "hide" || event === "suspend"}
            quiet
          >
            {t(`secretariat.${event}`)}
          </ButtonForm>
        ))}
      </div>
    </section>
  )
}
