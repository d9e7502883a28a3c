import { State } from "#components/ui/state"
import type { StandingView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { dayOf } from "./notice-words"

type Props = { locale: Locale; agreement: AgreementView; standing: StandingView }

/** Everything that was said about pausing and ending, the newest first; what was taken back stays. */
export function NoticeHistory({ locale, agreement, standing }: Props) {
  const t = words(locale, "ending")
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t("history.heading")}</h2>
      {standing.notices.length === 0 && <p className="quiet">{t("history.none")}</p>}
      <ul className="list">
        {standing.notices.map(notice => (
          <li key={notice.id} className="between">
            <span>
              <a href={`/${locale}${paths.agreements.notice(agreement.id, notice.id)}`}>{t(`kinds.${notice.kind}`)}</a>
              <br />
              <span className="quiet">
                <bdi>{agreement.parties.find(({ memberId }) => memberId === notice.memberId)?.name}</bdi>
                {" · "}
                {dayOf(locale, notice.givenAt)}
              </span>
            </span>
            <State tone={notice.state === "given" && !notice.isYours ? "attention" : "plain"}>
              {t(`states.${notice.state}`)}
            </State>
          </li>
        ))}
      </ul>
    </section>
  )
}
