import type { Metadata } from "next"
import { OffersWaiting } from "#components/agreements/offers-waiting"
import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { listAgreementOffers } from "#lib/agreements/invitation/queries/list-agreement-offers"
import { listNeutralRoles } from "#lib/agreements/neutral/queries/list-neutral-roles"
import { words } from "#lib/i18n/words"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { requestLocale } from "#lib/web/request"
import { requireMember, requirePerson } from "#lib/web/session"
import { NeutralRoles } from "./_components/neutral-roles"
import { NothingWaiting } from "./_components/nothing-waiting"
import { SeenList, WaitingList } from "./_components/notification-list"
import { WaitingElsewhere } from "./_components/waiting-elsewhere"
import { submitAllRead } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "today")("title") }
}

export default async function TodayPage() {
  const person = await requirePerson()
  if (!person.networkRole) await requireMember()
  const locale = requestLocale()
  const t = words(locale, "today")
  const [{ unread, read, elsewhere }, offers, roles] = await Promise.all([
    listNotifications(person),
    listAgreementOffers(person),
    listNeutralRoles(person),
  ])
  return (
    <Page title={t("title")} lead={unread.length > 0 && <p>{t("waiting", { count: unread.length })}</p>}>
      <OffersWaiting locale={locale} offers={offers} />
      <NeutralRoles locale={locale} roles={roles} />
      <WaitingElsewhere locale={locale} elsewhere={elsewhere} />
      {unread.length === 0 ? (
        <NothingWaiting locale={locale} member={person.member} />
      ) : (
        <WaitingList locale={locale} notifications={unread} />
      )}
      {unread.length > 1 && (
        <div className="section">
          <ButtonForm action={submitAllRead} quiet>
            {t("markAll")}
          </ButtonForm>
        </div>
      )}
      {read.length > 0 && (
        <>
          <h2 className="section">{t("seen")}</h2>
          <SeenList locale={locale} notifications={read} />
        </>
      )}
    </Page>
  )
}
