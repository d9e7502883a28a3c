import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import type { Actor } from "#lib/actor"
import type { AgreementOffer } from "#lib/agreements/invitation/views"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { NewPasswordField, UserNameField } from "../../../_components/credentials"
import { submitInvitedRegistration } from "../actions"

/**
 * The way to a yes: an account with this address, or the one there is. The page is the same whether or not there is one.
 * The sign-in is told nothing of the link: what waits for an address is found again by whoever signs in with it.
 */
export function Account({ actor, offer, token }: { actor: Actor; offer: AgreementOffer; token: string }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const a = words(locale, "accounts")
  const isOwner = actor.kind === "person" && actor.email === offer.email
  const to = isOwner ? paths.invitations : paths.signIn(`/${locale}${paths.invitations}`)
  if (actor.kind === "person")
    return (
      <section className="section">
        {!isOwner && <p>{t("invitation.offer.another", { email: actor.email })}</p>}
        <a className={isOwner ? "button" : "button button-quiet"} href={`/${locale}${to}`}>
          {t(isOwner ? "invitation.offer.signedIn" : "invitation.offer.signIn")}
        </a>
      </section>
    )
  const labels = { name: a("register.name"), userName: a("register.userName"), password: a("register.password") }
  const c = words(locale, "common")
  return (
    <section className="section">
      <h2>{t("invitation.offer.account")}</h2>
      <p>
        <a href={`/${locale}${to}`}>{t("invitation.offer.signIn")}</a>
      </p>
      <Form action={submitInvitedRegistration} words={formWords(locale)} labels={labels}>
        <Hidden name="locale" value={locale} />
        <Hidden name="token" value={token} />
        <p>
          {t("invitation.offer.address")}: <bdi>{offer.email}</bdi>
        </p>
        <TextField name="name" label={labels.name} hint={a("register.nameHint")} autoComplete="name" />
        <UserNameField label={labels.userName} />
        <NewPasswordField label={labels.password} />
        <p className="quiet">
          {a("register.agree")} <a href={`/${locale}${paths.terms}`}>{c("footer.terms")}</a> ·{" "}
          <a href={`/${locale}${paths.privacy}`}>{c("footer.privacy")}</a>
        </p>
        <SubmitButton>{t("invitation.offer.submit")}</SubmitButton>
      </Form>
    </section>
  )
}
