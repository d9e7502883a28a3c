import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DraftScreen } from "./_components/draft-screen"
import { ReceivedScreen } from "./_components/received-screen"
import { SentScreen } from "./_components/sent-screen"

type Query = { params: Promise<{ briefId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("back.brief") }
}

export default async function BriefPage({ params, searchParams }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const { done } = await searchParams
  const brief = await getBrief(person, briefId)
  if (!brief) return <Missing />
  const mayWrite = person.member.role !== "viewer"
  if (brief.seenAs === "recipient") return <ReceivedScreen brief={brief} done={done} mayWrite={mayWrite} />
  if (brief.state === "draft") return <DraftScreen brief={brief} done={done} mayWrite={mayWrite} />
  return <SentScreen brief={brief} done={done} mayWrite={mayWrite} />
}
