import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { EndNeutral } from "#components/agreements/end-neutral"
import { Page } from "#components/layout/page"
import { openStates } from "#lib/agreements/neutral/lifecycle"
import { listNeutralPersons } from "#lib/agreements/neutral/queries/list-neutral-persons"
import { mayWrite } from "#lib/agreements/policy"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { submitNeutralEnd } from "../actions"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("neutral.end.title") }
}

export default async function EndNeutralPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const persons = await listNeutralPersons(actor, agreementId)
  const current = persons.find(({ state }) => openStates.includes(state))
  if (!current) return <Missing />
  if (!mayWrite(actor.member)) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.neutral(agreementId)}`, label: t("neutral.title") }
  return (
    <Page title={t("neutral.end.title")} back={back} lead={<p>{t("neutral.end.lead", { name: current.name })}</p>}>
      <EndNeutral locale={locale} neutralId={current.id} hint={t("neutral.end.wordsHint")} action={submitNeutralEnd} />
    </Page>
  )
}
