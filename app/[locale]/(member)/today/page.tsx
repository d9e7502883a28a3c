import type { Metadata } from "next"
import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { listNotifications } from "#lib/notifications/queries/list-notifications"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember, requirePerson } from "#lib/web/session"
import { SeenList, WaitingList } from "./_components/notification-list"
import { submitAllRead } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "today")("title") }
}

export default async function TodayPage() {
  const person = await requirePerson()
  if (!person.networkRole) await requireMember()
  const locale = requestLocale()
  const t = words(locale, "today")
  const { unread, read, elsewhere } = await listNotifications(person)
  const waiting = elsewhere.reduce((sum, member) => sum + member.waiting, 0)
  return (
    <Page title={t("title")} lead={unread.length > 0 && <p>{t("waiting", { count: unread.length })}</p>}>
      {waiting > 0 && (
        <p>
          <a href={`/${locale}${paths.account.members}`}>{t("elsewhere", { count: waiting })}</a>
        </p>
      )}
      {unread.length === 0 ? (
        <Empty heading={t("none")}>
          <p>{t("noneExplained")}</p>
          <p>
            <a
              href={`/${locale}${person.member ? (person.member.kind === "corporate" ? paths.directory() : paths.organisation.profile) : paths.moderation.home}`}
            >
              {t(person.member?.kind === "corporate" ? "noneCorporate" : person.member ? "noneLocal" : "noneModerator")}
            </a>
          </p>
        </Empty>
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
