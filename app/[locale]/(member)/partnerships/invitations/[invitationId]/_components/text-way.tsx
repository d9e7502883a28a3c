import { ButtonForm } from "#components/form/button-form"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitTextForInvitation } from "../actions"

/** The first text that goes with an invitation while it waits, or the way to bring one after all. */
export function TextWay({ invitation, mayAct }: { invitation: SentInvitation; mayAct: boolean }) {
  const { id: invitationId, state, textId } = invitation
  if (state !== "sent" || (!textId && !mayAct)) return null
  const locale = requestLocale()
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="first-text">
      <h2 id="first-text">{t("firstText.with.heading")}</h2>
      <p>{t(textId ? "firstText.with.ours" : "firstText.with.theirs")}</p>
      {textId ? (
        <p>
          <a href={`/${locale}${paths.agreements.one(textId)}`}>{t("firstText.with.open")}</a>
        </p>
      ) : (
        <ButtonForm action={submitTextForInvitation} hidden={{ invitationId }} quiet>
          {t("firstText.with.begin")}
        </ButtonForm>
      )}
    </section>
  )
}
