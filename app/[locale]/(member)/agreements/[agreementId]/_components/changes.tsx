import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import { State } from "#components/ui/state"
import { binding } from "#lib/agreements/lifecycle"
import type { RenegotiationRequestView } from "#lib/agreements/renegotiation/views"
import type { AgreementView, AmendmentRow } from "#lib/agreements/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; requests: RenegotiationRequestView[] }

/** How an agreement in force was changed and is being changed. Nothing before it is in force, nor for an amendment. */
export function Changes({ locale, agreement, requests }: Props) {
  if (agreement.inForceAt === null || agreement.amendment) return null
  const t = words(locale, "agreements")
  const toChange = `/${locale}${paths.agreements.change(agreement.id)}`
  const asked = requests.filter(request => request.state === "asked")
  const nameOf = (memberId: string) => agreement.parties.find(party => party.memberId === memberId)?.name ?? ""
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t("changes.heading")}</h2>
      {agreement.amendments.length === 0 && <p>{t("changes.none")}</p>}
      <ul className="list">
        {agreement.amendments.map(row => (
          <AmendmentLine key={row.id} locale={locale} row={row} isOver={agreement.endedAt !== null} />
        ))}
      </ul>
      {asked.map(request => (
        <p key={request.id}>
          {request.isYours
            ? t("changes.yours", { day: formatDay(locale, request.answerDueOn) })
            : t("changes.asked", { name: nameOf(request.memberId) })}{" "}
          {!request.isYours && <a href={toChange}>{t("changes.answer")}</a>}
        </p>
      ))}
      {agreement.mayWrite && binding.includes(agreement.state) && (
        <p className="no-print">
          <a className="button button-quiet" href={toChange}>
            {t("changes.link")}
          </a>
        </p>
      )}
    </section>
  )
}

function AmendmentLine({ locale, row, isOver }: { locale: Locale; row: AmendmentRow; isOver: boolean }) {
  const t = words(locale, "agreements")
  const kinds = row.kinds.map(kind => t(`amendmentKinds.${kind}.label`))
  return (
    <li className="between">
      <div>
        <a href={`/${locale}${paths.agreements.one(row.id)}`}>
          {row.number ? t("changes.numbered", { number: row.number }) : t("changes.unnumbered")}
        </a>
        <br />
        <span className="quiet">{formatList(locale, kinds)}</span>
        {row.reason && <Prose text={row.reason} />}
      </div>
      <span className="row">
        {row.isYourTurn && row.state !== "drafting" && (
          <State tone="attention">{words(locale, "partnerships")("agreements.yourTurn")}</State>
        )}
        {row.inForceOn ? (
          <State tone={isOver ? "plain" : "done"}>
            {t(isOver ? "changes.wasInForce" : "changes.inForce", {
              day: formatDay(locale, row.inForceOn),
            })}
          </State>
        ) : (
          <State>{t(`changes.states.${row.state}`)}</State>
        )}
      </span>
    </li>
  )
}

/** The change whose whole text holds now; none where the agreement holds as it was first signed. */
export function newestInForce({ amendments }: AgreementView): AmendmentRow | undefined {
  const inForce = amendments.filter(row => row.number !== null)
  return inForce.toSorted((one, other) => (other.number ?? 0) - (one.number ?? 0))[0]
}

/** Where the text of the page is not what holds any more: the way to the text that does. */
export function ChangedSince({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const newest = newestInForce(agreement)
  if (!newest?.number) return null
  return (
    <Notice>
      {t("changes.now", { number: newest.number })}{" "}
      <a href={`/${locale}${paths.agreements.text(newest.id)}`}>{t("changes.read")}</a>
    </Notice>
  )
}
