import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { listAgreements } from "#lib/agreements/queries/list-agreements"
import { formatDay, formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { listHistory } from "#lib/partnerships/queries/list-history"
import { otherParties } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { listProjects } from "#lib/projects/queries/list-projects"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../_components/missing"
import { Agreements, NextAct } from "./_components/agreements"
import { History } from "./_components/history"
import { PartnershipThread } from "./_components/partnership-thread"
import { Projects } from "./_components/projects"
import { RoomMargin } from "./_components/room-margin"
import { ShareFirst } from "./_components/share-first"
import { TakeStock } from "./_components/take-stock"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "partnerships")("title") }
}

export default async function PartnershipPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "partnerships")
  const [partnership, agreements, projects, history] = await Promise.all([
    getPartnership(person, partnershipId),
    listAgreements(person, partnershipId),
    listProjects(person, partnershipId),
    listHistory(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const names = otherParties(partnership.parties).map(party => party.name)
  return (
    <Page
      width="wide"
      title={formatList(locale, names)}
      back={{ href: `/${locale}${paths.partnerships.home}`, label: t("back") }}
      lead={<p>{t("since", { date: formatDay(locale, partnership.openedAt.toISOString().slice(0, 10)) })}</p>}
      next={<NextAct locale={locale} agreements={agreements} />}
    >
      <PartnershipThread locale={locale} stage={partnership.stage} />
      <WithMargin notes={<RoomMargin locale={locale} partnership={partnership} />}>
        <Agreements {...{ locale, person, partnership, agreements }} />
        <Projects locale={locale} projects={projects} />
        <TakeStock person={person} locale={locale} partnershipId={partnership.id} />
        <ShareFirst locale={locale} partnershipId={partnership.id} />
        <History locale={locale} entries={history} />
      </WithMargin>
    </Page>
  )
}
