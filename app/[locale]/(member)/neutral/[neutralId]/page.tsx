import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { listNeutralRoles } from "#lib/agreements/neutral/queries/list-neutral-roles"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Question } from "./_components/question"
import { ReadingScreen } from "./_components/reading-screen"

type Props = { params: Promise<{ neutralId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("neutral.own.title") }
}

/** The question, until it is answered; then what all parties share of their agreement. */
export default async function NeutralReadingPage({ params, searchParams }: Props) {
  const person = await requireMember()
  const [{ neutralId }, { done }] = await Promise.all([params, searchParams])
  const [reading, roles] = await Promise.all([getNeutralReading(person, neutralId), listNeutralRoles(person)])
  const locale = requestLocale()
  if (reading) return <ReadingScreen locale={locale} reading={reading} done={done} />
  const asked = roles.find(({ id, state }) => id === neutralId && state === "asked")
  return asked ? <Question locale={locale} role={asked} /> : <Missing />
}
