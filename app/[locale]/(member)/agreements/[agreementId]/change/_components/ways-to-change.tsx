import type { RenegotiationRequestView } from "#lib/agreements/renegotiation/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; requests: RenegotiationRequestView[] }

/** The two ways to begin: write the change, or ask to talk first. Who has a draft already goes on with it. */
export function WaysToChange({ locale, agreement, requests }: Props) {
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const draft = agreement.amendments.find(({ state }) => state === "drafting")
  const hasAsked = requests.some(request => request.isYours && request.state === "asked")
  return (
    <>
      <section className="section" aria-labelledby="write">
        <h2 id="write">{t("change.writeHeading")}</h2>
        <p>{t("change.writeText", { names })}</p>
        <p>
          <a
            className="button"
            href={`/${locale}${draft ? paths.agreements.one(draft.id) : paths.agreements.write(agreement.id)}`}
          >
            {t(draft ? "change.goOn" : "change.writeButton")}
          </a>
        </p>
      </section>
      {!hasAsked && (
        <section className="section" aria-labelledby="ask">
          <h2 id="ask">{t("change.askHeading")}</h2>
          <p>{t("change.askText", { names, days: agreement.answerDays })}</p>
          <p>
            <a className="button button-quiet" href={`/${locale}${paths.agreements.ask(agreement.id)}`}>
              {t("change.askButton")}
            </a>
          </p>
        </section>
      )}
    </>
  )
}
