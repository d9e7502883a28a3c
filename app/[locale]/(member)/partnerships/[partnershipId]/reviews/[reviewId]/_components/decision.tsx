import { ButtonForm } from "#components/form/button-form"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { ProposalView, ReviewView } from "#lib/reviews/views"
import { pressConfirm, pressWithdraw } from "../actions"
import { Proposal } from "./proposal"
import { ProposalForm } from "./proposal-form"

type Props = { locale: Locale; review: ReviewView; isProposing: boolean }

/** How they go on: what all said yes to, what waits for a yes, or the form in which a side proposes. */
export function Decision({ locale, review, isProposing }: Props) {
  const t = words(locale, "reviews")
  const { decision, proposal, earlier, may } = review
  if (!decision && !proposal && !may.propose && earlier.length === 0) return null
  return (
    <section className="section card" id="decide">
      <h2>{t(decision ? "decide.headingDecided" : "decide.heading")}</h2>
      {decision && <Proposal locale={locale} proposal={decision} />}
      {proposal && <Waiting locale={locale} review={review} proposal={proposal} isProposing={isProposing} />}
      {!decision && !proposal && may.propose && (
        <>
          <p className="quiet">{t("decide.intro")}</p>
          <ProposalForm locale={locale} review={review} />
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t("decide.earlier")}</summary>
          {earlier.map(one => (
            <Proposal key={one.id} locale={locale} proposal={one} isOver />
          ))}
        </details>
      )}
    </section>
  )
}

function Waiting({ locale, review, proposal, isProposing }: Props & { proposal: ProposalView }) {
  const t = words(locale, "reviews")
  const { partnershipId, may, id: reviewId } = review
  const hidden = { partnershipId, reviewId, proposalId: proposal.id }
  const isOwn = proposal.by?.isYou ?? false
  const waited = proposal.waitsFor.map(party => party.name)
  const names = formatList(locale, waited)
  const page = `/${locale}${paths.partnerships.review(partnershipId, reviewId)}`
  return (
    <>
      <Proposal locale={locale} proposal={proposal} />
      {may.confirm ? <p>{t("decide.ask")}</p> : <p>{t(may.withdraw ? "decide.yours" : "decide.waits", { names })}</p>}
      {may.confirm && (
        <ButtonForm action={pressConfirm} hidden={hidden}>
          {t("decide.confirm")}
        </ButtonForm>
      )}
      {!may.propose && proposal.waitsFor.some(party => party.isYou) && <p className="quiet">{t("decide.reader")}</p>}
      {may.propose && !isProposing && (
        <p>
          <a href={`${page}?propose=yes#propose`}>{t(isOwn ? "decide.change" : "decide.otherwise")}</a>
        </p>
      )}
      {may.propose && isProposing && (
        <div id="propose" className="section">
          <h3>{t(isOwn ? "decide.change" : "decide.otherwise")}</h3>
          <p className="quiet">{t("decide.changeHint")}</p>
          <ProposalForm locale={locale} review={review} standing={proposal} />
        </div>
      )}
      {may.withdraw && (
        <ButtonForm action={pressWithdraw} hidden={hidden} quiet>
          {t("decide.withdraw", { names: sayOthers(locale, review.parties) })}
        </ButtonForm>
      )}
    </>
  )
}
