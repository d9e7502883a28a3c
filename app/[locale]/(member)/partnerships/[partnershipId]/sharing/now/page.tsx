import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { today } from "#lib/clock"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { factsOn } from "#lib/confidentiality/requests/policy"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { SharingMargin } from "../_components/sharing-margin"
import { Consents } from "./_components/consents"
import { HowLong } from "./_components/how-long"
import { OpenRules } from "./_components/open-rules"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("now.title") }
}

export default async function SharedNowPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, all, grants, problems] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
    listGrants(person, partnershipId),
    listNotedProblems(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const { id: asMember, name: member } = person.member
  return (
    <Page
      width="wide"
      title={t("now.title")}
      back={{ href: `/${locale}${paths.partnerships.sharing(partnershipId)}`, label: t("mayShare.title") }}
      lead={<p>{t("now.introduction", { member })}</p>}
    >
      <WithMargin notes={<SharingMargin locale={locale} all={all} />}>
        <Consents locale={locale} partnershipId={partnershipId} grants={grants} />
        <OpenRules
          {...{ locale, all, asMember }}
          factsOf={subject => factsOn(today(), { problems, grants: [] }, { subject, problemId: null })}
        />
        <HowLong {...{ locale, all, asMember }} />
      </WithMargin>
    </Page>
  )
}
