import type { Person } from "#lib/actor"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import type { AgreementRow } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import type { Outcome } from "#lib/reviews/schema"
import type { ProposalView, ReviewView } from "#lib/reviews/views"
import { decidedOn, type Following, whatFollows } from "#lib/reviews/what-follows"

/** Where what was decided is done: what is written down at a stock-taking changes no agreement by itself. */
export async function NextStep({ person, locale, review }: { person: Person; locale: Locale; review: ReviewView }) {
  const { decision, partnershipId } = review
  if (!decision) return null
  const t = words(locale, "reviews")
  const rows = decision.outcome === "go_on" ? [] : await listAgreements(person, partnershipId)
  return (
    <section className="section" id="next">
      <h2>{t("next.heading")}</h2>
      {decision.outcome === "go_on" ? (
        <NextDay locale={locale} review={review} />
      ) : (
        <AtTheAgreement
          {...{ locale, review, decision, rows }}
          outcome={decision.outcome}
          mayAct={mayWrite(person.member)}
        />
      )}
    </section>
  )
}

function NextDay({ locale, review: { nextPoint } }: { locale: Locale; review: ReviewView }) {
  const t = words(locale, "reviews")
  if (!nextPoint) return <p>{t("next.noDay")}</p>
  return <p>{t("next.again", { date: formatDay(locale, nextPoint.onDate), purpose: nextPoint.purpose })}</p>
}

function AtTheAgreement({
  locale,
  review,
  decision,
  rows,
  outcome,
  mayAct,
}: {
  locale: Locale
  review: ReviewView
  decision: ProposalView
  rows: AgreementRow[]
  outcome: Exclude<Outcome, "go_on">
  mayAct: boolean
}) {
  const t = words(locale, "reviews")
  const following = whatFollows(rows, outcome, { agreementId: review.agreementId, decidedOn: decidedOn(decision) })
  if (following.length === 0) return <p>{t("next.none")}</p>
  const isMany = following.length > 1
  const isDone = following.every(({ step }) => step === "change_signed")
  return (
    <>
      {!isDone && <p>{t(`next.${outcome}`)}</p>}
      {following.map(one =>
        one.step === "change_signed" ? (
          <p key={one.agreement.id}>
            {t("next.change_agreement_signed", { title: one.agreement.title, date: formatDay(locale, one.signedOn) })}
            <br />
            <a href={`/${locale}${paths.agreements.one(one.change.id)}`}>{t("next.change_agreement_read")}</a>
          </p>
        ) : (
          mayAct && (
            <p key={one.agreement.id}>
              <a className={isMany ? "button button-quiet" : "button"} href={`/${locale}${pathOf(one, review.id)}`}>
                {one.step === "change_open"
                  ? t("next.change_agreement_open")
                  : t(isMany ? `next.${one.step}_of` : `next.${one.step}_link`, { title: one.agreement.title })}
              </a>
            </p>
          )
        ),
      )}
    </>
  )
}

function pathOf(following: Following, reviewId: string): string {
  const { agreement, step } = following
  if (step === "change_open") return paths.agreements.one(following.change.id)
  return step === "change_agreement"
    ? paths.agreements.writeAfterReview(agreement.id, reviewId)
    : paths.agreements.ending(agreement.id)
}
