import type { Person } from "#lib/actor"
import { beforeSigning, binding } from "#lib/agreements/lifecycle"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import type { AgreementRow } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import type { Outcome } from "#lib/reviews/schema"
import type { ReviewView } from "#lib/reviews/views"

const open = [...beforeSigning, "signing"]

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
        <AtTheAgreement {...{ locale, review, rows }} outcome={decision.outcome} mayAct={mayWrite(person.member)} />
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
  rows,
  outcome,
  mayAct,
}: {
  locale: Locale
  review: ReviewView
  rows: AgreementRow[]
  outcome: Exclude<Outcome, "go_on">
  mayAct: boolean
}) {
  const t = words(locale, "reviews")
  const inForce = rows.filter(({ state, amendsReference }) => binding.includes(state) && amendsReference === null)
  const concerned = inForce.filter(({ id }) => id === review.agreementId)
  const agreements = concerned.length > 0 ? concerned : inForce
  if (agreements.length === 0) return <p>{t("next.none")}</p>
  const steps = agreements.map(agreement => {
    const change = rows.find(row => row.amendsReference === agreement.reference && open.includes(row.state))
    if (outcome === "change_agreement" && change)
      return { id: agreement.id, path: paths.agreements.one(change.id), label: t("next.change_agreement_open") }
    const path =
      outcome === "change_agreement"
        ? paths.agreements.writeAfterReview(agreement.id, review.id)
        : paths.agreements.ending(agreement.id)
    const { title } = agreement
    return {
      id: agreement.id,
      path,
      label: t(agreements.length > 1 ? `next.${outcome}_of` : `next.${outcome}_link`, { title }),
    }
  })
  return (
    <>
      <p>{t(`next.${outcome}`)}</p>
      {mayAct &&
        steps.map(({ id, path, label }) => (
          <p key={id}>
            <a className={steps.length > 1 ? "button button-quiet" : "button"} href={`/${locale}${path}`}>
              {label}
            </a>
          </p>
        ))}
    </>
  )
}
