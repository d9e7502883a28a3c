import { ButtonForm } from "#components/form/button-form"
import { State } from "#components/ui/state"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { gravestFirst, isGrave, notificationWords } from "#lib/notifications/sentences"
import type { NotificationView } from "#lib/notifications/views"
import { submitRead } from "../actions"

/** One thing a row: what happened, when, and the one verb with which its reader goes on. */
export function WaitingList({ locale, notifications }: { locale: Locale; notifications: NotificationView[] }) {
  const t = words(locale, "today")
  return (
    <ul className="list">
      {gravestFirst(notifications).map(notification => {
        const { sentence, verb } = notificationWords(locale, notification)
        return (
          <li key={notification.id} className="between">
            <div className="lines">
              {isGrave(notification) && (
                <p>
                  <State tone="stop">{t("grave")}</State>
                </p>
              )}
              <p>{sentence}</p>
              <p className="quiet">
                {formatMoment(locale, notification.notifiedAt)}
                {notification.earlier > 0 && ` · ${t("earlier", { count: notification.earlier })}`}
              </p>
            </div>
            <ButtonForm action={submitRead} hidden={{ notificationId: notification.id }} quiet>
              {verb}
            </ButtonForm>
          </li>
        )
      })}
    </ul>
  )
}

/** What was seen before, as plain ways back to it. */
export function SeenList({ locale, notifications }: { locale: Locale; notifications: NotificationView[] }) {
  return (
    <ul className="list">
      {notifications.map(notification => (
        <li key={notification.id}>
          <a href={`/${locale}${notification.path}`}>{notificationWords(locale, notification).sentence}</a>
          <br />
          <span className="quiet">{formatMoment(locale, notification.notifiedAt)}</span>
        </li>
      ))}
    </ul>
  )
}
