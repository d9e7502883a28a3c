import { Reference } from "#components/ui/reference"
import { State } from "#components/ui/state"
import type { Person } from "#lib/actor"
import { refusalOpenAgreement } from "#lib/agreements/policy"
import type { AgreementRow } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { PartnershipView } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = { locale: Locale; person: Person; partnership: PartnershipView; agreements: AgreementRow[] }

/** The agreements of a partnership; where it is the reader's turn, that is the page's next step. */
export function Agreements({ locale, person, partnership, agreements }: Props) {
  const t = words(locale, "partnerships")
  return (
    <section>
      <h2>{t("agreements.heading")}</h2>
      {agreements.length === 0 && (
        <p>
          {t("agreements.none")} <span className="quiet">{t("agreements.noneHint")}</span>
        </p>
      )}
      <ul className="list">
        {agreements.map(agreement => (
          <li key={agreement.id} className="between">
            <span>
              <a href={`/${locale}${paths.agreements.one(agreement.id)}`}>
                <bdi>{agreement.title}</bdi>
              </a>
              <br />
              <span className="quiet">
                {agreement.amendsReference ? (
                  t("agreements.changeOf", { reference: agreement.amendsReference })
                ) : (
                  <Reference value={agreement.reference} />
                )}
              </span>
            </span>
            <span className="row">
              {agreement.isYourTurn && <State tone="attention">{t("agreements.yourTurn")}</State>}
              <State tone={agreement.state === "in_force" ? "done" : "plain"}>
                {t(`agreements.states.${agreement.state}`)}
              </State>
            </span>
          </li>
        ))}
      </ul>
      {refusalOpenAgreement(person) === null && (
        <p className="no-print">
          <a className="button button-quiet" href={`/${locale}${paths.partnerships.agree(partnership.id)}`}>
            {words(locale, "agreements")("begin.link")}
          </a>
        </p>
      )}
    </section>
  )
}

/** The agreement whose pen the reader holds, as the one button of the room's head. */
export function NextAct({ locale, agreements }: { locale: Locale; agreements: AgreementRow[] }) {
  const waiting = agreements.find(({ isYourTurn }) => isYourTurn)
  if (!waiting) return null
  return (
    <p className="buttons">
      <a className="button" href={`/${locale}${paths.agreements.one(waiting.id)}`}>
        {words(locale, "partnerships")(waiting.state === "drafting" ? "agreements.write" : "agreements.answer")}
      </a>
    </p>
  )
}
