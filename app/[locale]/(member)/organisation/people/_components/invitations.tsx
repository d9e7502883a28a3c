import { ButtonForm } from "#components/form/button-form"
import { formatDay, formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import type { OpenInvitation } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitInvitationWithdrawal } from "../actions"

/** Invitations that wait, or ended without an answer. */
export function Invitations({ invitations }: { invitations: OpenInvitation[] }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  if (invitations.length === 0) return null
  return (
    <section className="section">
      <h2>{t("people.open")}</h2>
      <ul className="list">
        {invitations.map(one => (
          <li key={one.id} className="between">
            <div>
              <strong>
                <bdi>{one.email}</bdi>
              </strong>{" "}
              · {t(`people.roles.${one.role}`)}
              <br />
              <span className="quiet">
                {t(one.isExpired ? "people.ended" : "people.sentBy", {
                  name: one.invitedByName,
                  day: formatDay(locale, one.invitedAt.toISOString().slice(0, 10)),
                  until: formatMoment(locale, one.endsAt),
                })}
              </span>
            </div>
            <ButtonForm action={submitInvitationWithdrawal} hidden={{ invitationId: one.id }} quiet>
              <span aria-hidden="true">{t("people.withdraw")}</span>
              <span className="visually-hidden">{t("people.withdrawHidden", { email: one.email })}</span>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
