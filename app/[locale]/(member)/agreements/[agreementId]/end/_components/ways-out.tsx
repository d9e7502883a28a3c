import type { NoticeKind } from "#lib/agreements/ending/policy"
import type { StandingView } from "#lib/agreements/ending/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; standing: StandingView }

/** From the mildest to the gravest; the reader is offered what their role and the moment allow. */
const order: readonly NoticeKind[] = ["resume", "pause", "end_by_consent", "end_with_notice", "end_for_cause"]

export function WaysOut({ locale, agreement, standing }: Props) {
  const t = words(locale, "ending")
  const own = agreement.parties.find(party => party.isYou)?.memberId
  const values = {
    names: sayOthers(locale, agreement.parties),
    days: standing.noticeDays.find(({ memberId }) => memberId === own)?.days ?? 0,
    day: formatDay(locale, standing.earliestEnd),
  }
  const open = order.filter(kind => standing.may[kind])
  return (
    <section className="section no-print" aria-labelledby="ways-out">
      <h2 id="ways-out">{t("ways.heading")}</h2>
      {standing.isInSigning && <Signing locale={locale} agreement={agreement} />}
      <ul className="list">
        {open.map(kind => (
          <li key={kind}>
            <h3>{t(`ways.${kind}.heading`)}</h3>
            <p>{t(`ways.${kind}.text`, values)}</p>
            <p>
              <a className="button button-quiet" href={`/${locale}${paths.agreements.giveNotice(agreement.id, kind)}`}>
                {t(`ways.${kind}.link`)}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {!standing.isInSigning && !agreement.isSignatory && (
        <p className="quiet">{t(open.length === 0 ? "ways.none" : "ways.signatoriesOnly")}</p>
      )}
    </section>
  )
}

function Signing({ locale, agreement }: Pick<Props, "locale" | "agreement">) {
  const t = words(locale, "ending")
  const change = agreement.amendments.find(({ state }) => state === "signing")
  return (
    <p>
      {t("signing")} {change && <a href={`/${locale}${paths.agreements.one(change.id)}`}>{t("toSigning")}</a>}
    </p>
  )
}
