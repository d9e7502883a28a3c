import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { isBriefPart } from "#lib/briefs/need/parts"
import { refusalStartBrief } from "#lib/briefs/policy"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Pencil } from "../../../_components/pencil"
import { BriefPartForm } from "./_components/brief-part-form"
import { WhomForm } from "./_components/whom-form"

type Query = { params: Promise<{ briefId: string; part: string }>; searchParams: Promise<{ more?: string }> }

const sections = {
  need: ["purpose", "services", "method"],
  where: ["safeguarding", "method"],
  when: ["timeline", "price"],
  offer: ["follow_up", "exit", "purpose"],
  whom: ["price"],
} as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("create.title") }
}

export default async function BriefPartPage({ params, searchParams }: Query) {
  const person = await requireMember()
  const { briefId, part } = await params
  const brief = await getBrief(person, briefId)
  if (brief?.seenAs !== "company" || brief.state !== "draft" || !isBriefPart(part)) return <Missing />
  if (refusalStartBrief(person)) return <NotAllowed />
  const { more } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: brief.content.title }
  return (
    <Page title={t(`partTitles.${part}`)} back={back} width="wide">
      <WithMargin notes={<Pencil step="brief" side="company" sections={sections[part]} />}>
        {part === "whom" ? (
          <WhomForm brief={brief} person={person} />
        ) : (
          <BriefPartForm part={part} brief={brief} person={person} more={more !== undefined} />
        )}
      </WithMargin>
    </Page>
  )
}
