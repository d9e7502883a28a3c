import type { Metadata } from "next"
import { OffersWaiting } from "#components/agreements/offers-waiting"
import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import { listOwnMembers } from "#lib/accounts/queries/list-own-members"
import { listAgreementOffers } from "#lib/agreements/invitation/queries/list-agreement-offers"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitSwitchMember } from "../actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("members.title") }
}

export default async function OwnMembersPage() {
  const person = await requirePerson()
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const [members, offers] = await Promise.all([listOwnMembers(person), listAgreementOffers(person)])
  return (
    <Page title={t("members.title")} lead={<p>{t("members.intro")}</p>}>
      <OffersWaiting locale={locale} offers={offers} />
      {members.length === 0 && <p>{t("members.none", { email: person.email })}</p>}
      <ul className="list">
        {members.map(member => (
          <li key={member.id} className="between">
            <SideName kind={member.kind} name={member.name} />
            {member.isSuspended && <State tone="stop">{t("members.suspended")}</State>}
            {member.id === person.member?.id && <State tone="done">{t("members.acting")}</State>}
            {!member.isSuspended && member.id !== person.member?.id && (
              <ButtonForm action={submitSwitchMember} hidden={{ memberId: member.id }} quiet>
                {t("members.switch", { member: member.name })}
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <a
          className={members.length > 0 ? "button button-quiet" : "button"}
          href={`/${locale}${paths.organisation.register}`}
        >
          {t("members.register")}
        </a>
      </p>
    </Page>
  )
}
