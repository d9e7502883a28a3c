import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { day, fromNow, today } from "#lib/clock"
import { agreedAnswerDays } from "#lib/confidentiality/publicity"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { answerDays, forbiddenUse } from "#lib/confidentiality/requests/policy"
import { nameUses } from "#lib/confidentiality/requests/schema"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { otherParties, sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { PublicitySaid } from "../_components/publicity-said"
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
  const [partnership, all] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
  ])
  if (!partnership || !mayWrite(person.member)) return <Missing />
  const names = sayOthers(locale, partnership.parties)
  const others = otherParties(partnership.parties)
  const agreedDays = agreedAnswerDays(all, today())
  const answerBy = fromNow((agreedDays ?? answerDays) * day)
    .toISOString()
    .slice(0, 10)
  const uses = nameUses.filter(use => forbiddenUse(all, others, { uses: [use], today: today() }) === null)
  return (
    <Page
      width="wide"
      title={t("names.ask.title")}
      back={{ href: `/${locale}${paths.partnerships.names(partnershipId)}`, label: t("names.title") }}
      lead={<p>{t("requests.ask.introduction", { names })}</p>}
    >
      <WithMargin notes={<PublicitySaid {...{ locale, person, partnershipId, parties: others }} />}>
        {uses.length === 0 ? (
          <p>{t("names.ask.nothing")}</p>
        ) : (
          <NameForm {...{ locale, partnershipId, answerBy, agreedDays, uses, names }} />
        )}
      </WithMargin>
    </Page>
  )
}
