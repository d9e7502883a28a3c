import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { openStates } from "#lib/agreements/neutral/lifecycle"
import { mayAskIn } from "#lib/agreements/neutral/policy"
import { listNeutralCandidates } from "#lib/agreements/neutral/queries/list-neutral-candidates"
import { listNeutralPersons } from "#lib/agreements/neutral/queries/list-neutral-persons"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Earlier } from "./_components/earlier"
import { InNow } from "./_components/in-now"
import { ProposeSomebody } from "./_components/propose-somebody"

type Props = {
  params: Promise<{ agreementId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const deeds = ["proposed", "agree", "refuse", "ended"] as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("neutral.title") }
}

/** Whom the parties have in as a neutral person, or how they ask somebody in. */
export default async function NeutralPersonPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId }, { done, q: asked }] = await Promise.all([params, searchParams])
  const q = typeof asked === "string" ? asked : ""
  const [agreement, persons, candidates] = await Promise.all([
    getAgreement(actor, agreementId),
    listNeutralPersons(actor, agreementId),
    listNeutralCandidates(actor, agreementId, q),
  ])
  if (!agreement || agreement.state === "drafting") return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const deed = deeds.find(one => one === done)
  const current = persons.find(({ state }) => openStates.includes(state))
  const earlier = persons.filter(person => person !== current)
  return (
    <Page title={t("neutral.title")} back={back} lead={<p>{t("neutral.lead")}</p>}>
      {deed && <Notice>{t(`neutral.done.${deed}`, { names: sayOthers(locale, agreement.parties) })}</Notice>}
      <p className="quiet">{t("neutral.sees")}</p>
      {current && <InNow locale={locale} agreement={agreement} person={current} />}
      {!current && agreement.mayWrite && mayAskIn.includes(agreement.state) && (
        <ProposeSomebody locale={locale} agreement={agreement} candidates={candidates} asked={q} />
      )}
      {!current && !mayAskIn.includes(agreement.state) && <p>{t("neutral.notNow")}</p>}
      <Earlier locale={locale} persons={earlier} />
    </Page>
  )
}
