import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { InvitationState } from "#components/agreements/invitation-state"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import { getAgreementInvitation } from "#lib/agreements/invitation/queries/get-agreement-invitation"
import { mayWrite } from "#lib/agreements/policy"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { SentFacts } from "./_components/sent-facts"
import { TextWay } from "./_components/text-way"
import { WaysOn } from "./_components/ways-on"

type Props = { params: Promise<{ invitationId: string }>; searchParams: Promise<{ done?: string }> }

const acts = ["sent", "again", "withdrawn", "offered"] as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("invitation.invite.title") }
}

export default async function SentInvitationPage({ params, searchParams }: Props) {
  const [{ invitationId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const invitation = await getAgreementInvitation(person, invitationId)
  if (!invitation) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const act = acts.find(one => one === done)
  const back = { href: `/${locale}${paths.partnerships.home}`, label: words(locale, "partnerships")("title") }
  const state = invitation.isEnded ? "ended" : invitation.state
  const { text } = invitation
  const accepted = text?.stand === "handed" ? "acceptedWithText" : text ? "acceptedWithoutText" : "accepted"
  const explained = state === "accepted" ? accepted : state
  return (
    <Page
      title={t("invitation.sent.title", { organisation: invitation.organisation })}
      back={back}
      state={<InvitationState locale={locale} invitation={invitation} />}
      lead={<p>{t(`invitation.sent.explained.${explained}`)}</p>}
    >
      {act && <Notice>{t(`invitation.sent.done.${act}`)}</Notice>}
      <SentFacts invitation={invitation} />
      <h2 className="section">{t("invitation.sent.words")}</h2>
      <Prose text={invitation.words} />
      <TextWay invitation={invitation} mayAct={mayWrite(person.member)} />
      <WaysOn invitation={invitation} mayAct={mayWrite(person.member)} />
    </Page>
  )
}
