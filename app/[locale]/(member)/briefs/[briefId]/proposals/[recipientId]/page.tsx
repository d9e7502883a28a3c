import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { getDecision } from "#lib/briefs/queries/get-decision"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../../../_components/done"
import { recipientTone } from "../../../_components/wording"
import { DecisionPanel } from "./_components/decision-panel"
import { ReceivedProposal } from "./_components/received-proposal"

type Query = { params: Promise<{ briefId: string; recipientId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("decide.heading") }
}

export default async function DecidePage({ params, searchParams }: Query) {
  const person = await requireMember()
  const { briefId, recipientId } = await params
  const { done } = await searchParams
  const decision = await getDecision(person, briefId, recipientId)
  if (!decision) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { recipient, sentAt } = decision
  const back = { href: `/${locale}${paths.briefs.proposals(briefId)}`, label: t("back.proposals") }
  return (
    <Page
      title={t("decide.title", { name: recipient.name })}
      back={back}
      state={<State tone={recipientTone(recipient.state)}>{t(`recipientStates.${recipient.state}`)}</State>}
      lead={<p>{t("decide.received", { day: formatDay(locale, sentAt.toISOString().slice(0, 10)) })}</p>}
    >
      <Done code={done} />
      <ReceivedProposal decision={decision} />
      <DecisionPanel decision={decision} />
    </Page>
  )
}
