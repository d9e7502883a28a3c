import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { Notice } from "#components/ui/notice"
import { words } from "#lib/i18n/words"
import { listDecisions } from "#lib/moderation/queries/list-decisions"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { Statement } from "./_components/statement"

type Query = { searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "moderation")("decisions.title") }
}

export default async function DecisionsPage({ searchParams }: Query) {
  const { done } = await searchParams
  // A person is enough: nobody acts for a suspended member, and its people must read why.
  const decisions = await listDecisions(await requirePerson())
  const locale = requestLocale()
  const t = words(locale, "moderation")
  return (
    <Page title={t("decisions.title")} lead={<p>{t("decisions.intro")}</p>}>
      {done === "appealed" && <Notice>{t("decisions.done")}</Notice>}
      {decisions.length === 0 ? (
        <Empty heading={t("decisions.none")}>
          <p>{t("decisions.noneExplained")}</p>
        </Empty>
      ) : (
        <div className="stack">
          {decisions.map(decision => (
            <Statement key={decision.id} locale={locale} decision={decision} />
          ))}
        </div>
      )}
    </Page>
  )
}
