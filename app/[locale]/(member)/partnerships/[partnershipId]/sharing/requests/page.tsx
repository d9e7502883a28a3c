import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { WithMargin } from "#components/ui/margin"
import { listDisclosureRequests } from "#lib/confidentiality/requests/queries/list-disclosure-requests"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { ConsentMargin } from "./_components/consent-margin"
import { RequestList } from "./_components/request-list"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("requests.title") }
}

export default async function RequestsPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, requests] = await Promise.all([
    getPartnership(person, partnershipId),
    listDisclosureRequests(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const sharing = `/${locale}${paths.partnerships.sharing(partnershipId)}`
  return (
    <Page
      width="wide"
      title={t("requests.title")}
      back={{ href: sharing, label: t("mayShare.title") }}
      lead={<p>{t("requests.introduction")}</p>}
    >
      <WithMargin notes={<ConsentMargin locale={locale} notes={["asking"]} />}>
        {requests.length === 0 ? (
          <Empty heading={t("requests.list.none")}>
            <p>{t("requests.list.noneHint")}</p>
            <p>
              <a href={sharing}>{t("requests.list.toQuestion")}</a>
            </p>
          </Empty>
        ) : (
          <RequestList locale={locale} requests={requests} />
        )}
      </WithMargin>
    </Page>
  )
}
