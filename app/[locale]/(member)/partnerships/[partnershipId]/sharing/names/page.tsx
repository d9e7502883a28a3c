import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { listNamePermissions } from "#lib/confidentiality/requests/queries/list-name-permissions"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { AgreedBeforehand } from "./_components/agreed-beforehand"
import { PublicitySaid } from "./_components/publicity-said"
import { Register } from "./_components/register"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("names.title") }
}

export default async function NamesPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, permissions, all] = await Promise.all([
    getPartnership(person, partnershipId),
    listNamePermissions(person, partnershipId),
    listTermsInForce(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const { sharing, askNameUse, disclosures } = paths.partnerships
  return (
    <Page
      width="wide"
      title={t("names.title")}
      back={{ href: `/${locale}${sharing(partnershipId)}`, label: t("mayShare.title") }}
      lead={<p>{t("names.introduction")}</p>}
    >
      <WithMargin notes={<PublicitySaid {...{ locale, person, partnershipId, parties: partnership.parties }} />}>
        {mayWrite(person.member) && (
          <p>
            <a className="button" href={`/${locale}${askNameUse(partnershipId)}`}>
              {t("names.ask.title")}
            </a>
          </p>
        )}
        <AgreedBeforehand {...{ locale, all, parties: partnership.parties }} />
        <Register locale={locale} partnershipId={partnershipId} permissions={permissions} />
        <p className="section">
          <a href={`/${locale}${disclosures(partnershipId)}`}>{t("names.all")}</a>
        </p>
      </WithMargin>
    </Page>
  )
}
