import type { StandingView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { noticeSentence, standingNotices } from "./notice-words"

type Props = { locale: Locale; agreement: AgreementView; standing: StandingView | null }

/** By whom and until when the agreement rests, ends or has ended; nothing while it simply holds. */
export function StandingNotices({ locale, agreement, standing }: Props) {
  const t = words(locale, "ending")
  return standingNotices(agreement, standing?.notices ?? []).map(notice => {
    const { agree, refuse } = notice.may
    return (
      <div key={notice.id} className="notice notice-standing">
        <p>
          {noticeSentence(locale, agreement, notice)}{" "}
          <a href={`/${locale}${paths.agreements.notice(agreement.id, notice.id)}`}>
            {t(agree || refuse ? "said.answer" : "said.read")}
          </a>
        </p>
      </div>
    )
  })
}
