import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { MarginNote, WithMargin } from "#components/ui/margin"
import { listLearnings } from "#lib/confidentiality/learnings/queries/list-learnings"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { LearningList } from "./_components/learning-list"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("learnings.title") }
}

export default async function LearningsPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, learnings] = await Promise.all([
    getPartnership(person, partnershipId),
    listLearnings(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const { sharing, writeLearning } = paths.partnerships
  return (
    <Page
      width="wide"
      title={t("learnings.title")}
      back={{ href: `/${locale}${sharing(partnershipId)}`, label: t("mayShare.title") }}
      lead={<p>{t("learnings.introduction")}</p>}
    >
      <WithMargin
        notes={
          <MarginNote heading={t("learnings.margin.heading")}>
            <p>{t("learnings.margin.body")}</p>
          </MarginNote>
        }
      >
        {mayWrite(person.member) && (
          <p>
            <a className="button" href={`/${locale}${writeLearning(partnershipId)}`}>
              {t("learnings.write")}
            </a>
          </p>
        )}
        <LearningList locale={locale} learnings={learnings} />
      </WithMargin>
    </Page>
  )
}
