import type { Metadata } from "next"
import { OfferWords } from "#components/agreements/offer-words"
import { SayNo } from "#components/agreements/say-no"
import { Page } from "#components/layout/page"
import { getAgreementOffer } from "#lib/agreements/invitation/queries/get-agreement-offer"
import { words } from "#lib/i18n/words"
import { requestLocale, setStatus } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Account } from "./_components/account"
import { NextSteps } from "./_components/next-steps"
import { submitRefusal } from "./actions"

/** The address holds a secret: what follows from this page is never told more of it than the portal's own name. */
export function generateMetadata(): Metadata {
  const title = words(requestLocale(), "agreements")("invitation.answer.title")
  return { title, robots: { index: false } }
}

/** Reading the link changes nothing: scanners of mail follow links, people press a button. */
export default async function InvitedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const actor = await getActor()
  const offer = await getAgreementOffer(actor, token)
  const t = words(requestLocale(), "agreements")
  if (!offer) {
    setStatus(404)
    return (
      <Page title={t("invitation.offer.titleClosed")}>
        <p>{t("invitation.offer.closed")}</p>
      </Page>
    )
  }
  const { memberName: member, invitedByName: name, organisation } = offer
  return (
    <Page
      title={t("invitation.offer.title", { member })}
      lead={<p>{t("invitation.offer.lead", { name, member, organisation })}</p>}
    >
      <OfferWords locale={requestLocale()} offer={offer} />
      <NextSteps email={offer.email} bringsText={offer.bringsText} />
      <Account actor={actor} offer={offer} token={token} />
      <SayNo locale={requestLocale()} action={submitRefusal} named={{ token }} />
    </Page>
  )
}
