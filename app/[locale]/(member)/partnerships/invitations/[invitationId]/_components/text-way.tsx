import { ButtonForm } from "#components/form/button-form"
import type { InvitationSentWithText } from "#lib/agreements/invitation/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitTextForInvitation } from "../actions"

type Props = { invitation: InvitationSentWithText; mayAct: boolean }

/** Which first text whoever accepts an invitation that waits would find, and the way to bring one, or to bring it again. */
export function TextWay({ invitation, mayAct }: Props) {
  const { state, text } = invitation
  if (state !== "sent" || (!text && !mayAct)) return null
  const t = words(requestLocale(), "agreements")
  return (
    <section className="section" aria-labelledby="first-text">
      <h2 id="first-text">{t("firstText.with.heading")}</h2>
      <Way invitation={invitation} mayAct={mayAct} />
    </section>
  )
}

function Way({ invitation: { id: invitationId, text }, mayAct }: Props) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  if (text?.stand === "goes_with" || text?.stand === "lapsed") {
    const { agreementId, offeredByName: name } = text
    const isLapsed = text.stand === "lapsed"
    const path = isLapsed && mayAct ? paths.agreements.handOver(agreementId) : paths.agreements.one(agreementId)
    return (
      <>
        <p>{isLapsed ? t("firstText.with.lapsed", { name }) : t("firstText.with.ours")}</p>
        <p>
          <a href={`/${locale}${path}`}>{t(isLapsed && mayAct ? "firstText.with.again" : "firstText.with.open")}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <p>{t(text ? "firstText.with.withdrawn" : "firstText.with.theirs")}</p>
      {mayAct && (
        <ButtonForm action={submitTextForInvitation} hidden={{ invitationId }} quiet>
          {t(text ? "firstText.with.another" : "firstText.with.begin")}
        </ButtonForm>
      )}
    </>
  )
}
