import { InvitationState } from "#components/agreements/invitation-state"
import type { FirstTextRow } from "#lib/agreements/first-text/views"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { FirstTexts } from "./first-texts"

type Props = { invitations: SentInvitation[]; texts: FirstTextRow[]; mayInvite: boolean }

/**
 * The way to ask somebody who is not here yet, what is written for them, and who was asked: what became a partnership
 * stands above already.
 */
export function Invited({ invitations, texts, mayInvite }: Props) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const unmet = invitations.filter(({ state }) => state !== "accepted")
  return (
    <>
      <FirstTexts texts={texts} />
      {unmet.length > 0 && (
        <section className="section">
          <h2>{t("invitation.sent.heading")}</h2>
          <ul className="list">
            {unmet.map(invitation => (
              <li key={invitation.id} className="between">
                <div>
                  <a href={`/${locale}${paths.partnerships.invitation(invitation.id)}`}>
                    <bdi>{invitation.organisation}</bdi>
                  </a>
                  <br />
                  <span className="quiet">
                    {t("invitation.sent.line", { title: invitation.title, email: invitation.email })}
                  </span>
                </div>
                <InvitationState locale={locale} invitation={invitation} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayInvite && (
        <p className="section">
          <a href={`/${locale}${paths.partnerships.invite}`}>{t("invitation.invite.link")}</a>
        </p>
      )}
    </>
  )
}
