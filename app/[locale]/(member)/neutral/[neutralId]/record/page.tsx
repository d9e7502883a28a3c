import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { RecordEntries } from "#components/agreements/record-entries"
import { Page } from "#components/layout/page"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"

type Props = { params: Promise<{ neutralId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("record.title") }
}

/** What all parties have said on the way to the text, for their neutral person. */
export default async function NeutralRecordPage({ params }: Props) {
  const reading = await getNeutralReading(await requireMember(), (await params).neutralId)
  if (!reading) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.neutral.one(reading.id)}`, label: reading.title }
  return (
    <Page title={t("record.title")} back={back}>
      <RecordEntries locale={locale} agreement={reading} record={reading.record} proposals={reading.proposals} />
    </Page>
  )
}
