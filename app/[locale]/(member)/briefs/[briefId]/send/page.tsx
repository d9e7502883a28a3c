import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { refusalStartBrief } from "#lib/briefs/policy"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { NeedFacts } from "../../_components/need-facts"
import { ChangeLink } from "../_components/change-link"
import { SendGaps, SendPanel } from "../_components/send-panel"
import { WhoSeesWhat } from "../_components/who-sees-what"

type Query = { params: Promise<{ briefId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("send.title") }
}

export default async function SendBriefPage({ params }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const brief = await getBrief(person, briefId)
  if (brief?.seenAs !== "company" || brief.state !== "draft") return <Missing />
  if (refusalStartBrief(person)) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: brief.content.title }
  return (
    <Page title={t("send.title")} back={back} lead={<p>{t("send.intro")}</p>}>
      <SendGaps brief={brief} />
      <h2 className="sent-title">
        <bdi>{brief.content.title}</bdi>
      </h2>
      <NeedFacts
        content={brief.content}
        sites={brief.sites}
        change={part => <ChangeLink href={paths.briefs.edit(briefId, part)} part={t(`parts.${part}`)} />}
      />
      <WhoSeesWhat brief={brief} company={person.member.name} />
      <SendPanel brief={brief} />
    </Page>
  )
}
