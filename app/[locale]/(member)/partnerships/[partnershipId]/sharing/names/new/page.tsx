import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { day, fromNow } from "#lib/clock"
import { answerDays } from "#lib/confidentiality/requests/policy"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { PublicityStance } from "../_components/publicity-stance"
import { NameForm } from "./_components/name-form"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("names.ask.title") }
}

export default async function AskNameUsePage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const partnership = await getPartnership(person, partnershipId)
  if (!partnership || !mayWrite(person.member)) return <Missing />
  const names = sayOthers(locale, partnership.parties)
  const answerBy = fromNow(answerDays * day)
    .toISOString()
    .slice(0, 10)
  return (
    <Page
      width="wide"
      title={t("names.ask.title")}
      back={{ href: `/${locale}${paths.partnerships.names(partnershipId)}`, label: t("names.title") }}
      lead={<p>{t("requests.ask.introduction", { names })}</p>}
    >
      <WithMargin notes={<PublicityStance locale={locale} person={person} parties={partnership.parties} />}>
        <NameForm {...{ locale, partnershipId, answerBy, names }} />
      </WithMargin>
    </Page>
  )
}
