import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { listBriefs } from "#lib/briefs/queries/list-briefs"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { OwnBriefs } from "./_components/own-briefs"
import { ReceivedBriefs } from "./_components/received-briefs"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("list.title") }
}

export default async function BriefsPage() {
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { own, received } = await listBriefs(person)
  const isCompany = person.member.kind === "corporate"
  const mayStart = isCompany && person.member.role !== "viewer"
  return (
    <Page
      title={t("list.title")}
      lead={<p>{isCompany ? t("list.ownIntro") : t("list.receivedIntro")}</p>}
      state={
        mayStart && (
          <a className="button" href={`/${locale}${paths.briefs.create()}`}>
            {t("list.create")}
          </a>
        )
      }
    >
      {isCompany ? <OwnBriefs briefs={own} /> : <ReceivedBriefs briefs={received} />}
    </Page>
  )
}
