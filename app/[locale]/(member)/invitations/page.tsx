import type { Metadata } from "next"
import { OfferWords } from "#components/agreements/offer-words"
import { SayNo } from "#components/agreements/say-no"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { listOwnMembers } from "#lib/accounts/queries/list-own-members"
import { listAgreementOffers } from "#lib/agreements/invitation/queries/list-agreement-offers"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { AnswerFor } from "./_components/answer-for"
import { Yes } from "./_components/yes"
import { submitInvitationNo } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("invitation.answer.title") }
}

/** What waits for whoever signs in with their address, from whichever organisation, to be answered for one of their own. */
export default async function InvitationsPage() {
  const person = await requirePerson()
  const [offers, members] = await Promise.all([listAgreementOffers(person), listOwnMembers(person)])
  const locale = requestLocale()
  const t = words(locale, "agreements")
  if (offers.length === 0)
    return (
      <Page title={t("invitation.answer.title")}>
        <Empty heading={t("invitation.answer.none")} />
      </Page>
    )
  return (
    <Page title={t("invitation.answer.title")}>
      {!person.member && <AnswerFor person={person} members={members} organisation={offers[0]?.organisation ?? ""} />}
      {offers.map(offer => (
        <section className="section" key={offer.id}>
          <h2>{t("invitation.offer.title", { member: offer.memberName })}</h2>
          <OfferWords locale={locale} offer={offer} />
          <Yes person={person} offer={offer} />
          <SayNo locale={locale} action={submitInvitationNo} named={{ invitationId: offer.id }} />
        </section>
      ))}
      {person.member && <AnswerFor person={person} members={members} organisation="" />}
    </Page>
  )
}
