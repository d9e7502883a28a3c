import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { listPublicLearnings } from "#lib/confidentiality/learnings/queries/list-public-learnings"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { LearntList } from "./_components/learnt-list"

/** A list that shows a title which search engines may not show is not for them either. */
export async function generateMetadata(): Promise<Metadata> {
  const t = words(requestLocale(), "confidentiality")
  const learnings = await listPublicLearnings(await getActor())
  const robots = learnings.every(({ isIndexed }) => isIndexed) ? undefined : { index: false }
  return { title: t("learnt.title"), description: t("learnt.introduction"), robots }
}

export default async function LearntPage() {
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const learnings = await listPublicLearnings(await getActor())
  return (
    <Page title={t("learnt.title")} lead={<p>{t("learnt.introduction")}</p>}>
      {learnings.length === 0 ? (
        <Empty heading={t("learnt.none")}>
          <p>{t("learnt.noneHint")}</p>
          <p>
            <a href={`/${locale}${paths.guidance.home}`}>{t("learnt.guidance")}</a>
          </p>
        </Empty>
      ) : (
        <LearntList locale={locale} learnings={learnings} />
      )}
    </Page>
  )
}
