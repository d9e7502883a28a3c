import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { EndNeutral } from "#components/agreements/end-neutral"
import { Page } from "#components/layout/page"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { submitOwnEnd } from "../../actions"

type Props = { params: Promise<{ neutralId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("neutral.reading.stop") }
}

export default async function EndOwnRolePage({ params }: Props) {
  const reading = await getNeutralReading(await requireMember(), (await params).neutralId)
  if (!reading) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.neutral.one(reading.id)}`, label: reading.title }
  return (
    <Page title={t("neutral.reading.stop")} back={back} lead={<p>{t("neutral.end.leadOwn")}</p>}>
      <EndNeutral locale={locale} neutralId={reading.id} hint={t("neutral.end.wordsHintOwn")} action={submitOwnEnd} />
    </Page>
  )
}
