import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { refusalOpenAmendment, refusalStateAmendment } from "#lib/agreements/amendment/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { getReview } from "#lib/reviews/queries/get-review"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../_components/closed"
import { Beyond } from "./_components/beyond"
import { StatementForm } from "./_components/statement-form"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ review?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("write.title") }
}

/** Says what a change changes: before it is written, and of an amendment again whenever the text has outgrown it. */
export default async function WritePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const agreement = await getAgreement(actor, (await params).agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const { amendment } = agreement
  const refused = amendment
    ? refusalStateAmendment(actor, agreement)
    : refusalOpenAmendment(actor, { ...agreement, amendsId: null })
  if (refused) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const review = await getReview(actor, String((await searchParams).review ?? ""))
  const decided = review?.partnershipId === agreement.partnershipId ? review.decision : null
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const lead = t("write.lead", { names: sayOthers(locale, agreement.parties) })
  return (
    <Page title={t(amendment ? "write.restateTitle" : "write.title")} back={back} lead={<p>{lead}</p>}>
      <Beyond locale={locale} agreement={agreement} />
      <StatementForm locale={locale} agreement={agreement} decided={decided?.words} />
    </Page>
  )
}
