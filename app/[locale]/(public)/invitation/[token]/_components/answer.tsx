import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import type { InvitationView } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitAcceptance } from "../actions"

/** The one thing to do: accept, or come with the account that was invited. */
export function Answer({ invitation, token, email }: { invitation: InvitationView; token: string; email: string }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  if (invitation.isForReader === true)
    return (
      <ButtonForm action={submitAcceptance} hidden={{ token }}>
        {t("invitation.accept", { member: invitation.memberName })}
      </ButtonForm>
    )
  const here = `/${locale}${paths.invitation(token)}`
  return (
    <>
      <p>{invitation.isForReader === false ? t("invitation.another", { email }) : t("invitation.signInFirst")}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.signIn(here)}`}>
          {t("invitation.signIn")}
        </a>
        {invitation.isForReader === null && (
          <a className="button button-quiet" href={`/${locale}${paths.register}`}>
            {t("invitation.register")}
          </a>
        )}
      </p>
    </>
  )
}
