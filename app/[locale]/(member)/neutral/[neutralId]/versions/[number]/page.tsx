import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { VersionPaper } from "#components/agreements/version-paper"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { getNeutralVersion } from "#lib/agreements/neutral/queries/get-neutral-version"
import { origin } from "#lib/env"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"

type Props = { params: Promise<{ neutralId: string; number: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("neutral.own.title") }
}

/** A version that was handed over, as it stood, for the neutral person. */
export default async function NeutralVersionPage({ params }: Props) {
  const actor = await requireMember()
  const { neutralId, number: asked } = await params
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
  const [reading, version] = await Promise.all([
    getNeutralReading(actor, neutralId),
    getNeutralVersion(actor, neutralId, number),
  ])
  if (!reading || !version) return <Missing />
  const locale = requestLocale()
  const ways = paths.neutral
  return (
    <VersionPaper
      locale={locale}
      agreement={reading}
      version={version}
      ways={{
        back: ways.one(neutralId),
        whole: null,
        version: other => ways.version(neutralId, other),
        compare: (from, to) => ways.compare(neutralId, from, to),
        record: null,
      }}
      address={`${origin()}/${locale}${ways.version(neutralId, number)}`}
    />
  )
}
