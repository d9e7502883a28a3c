import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Compared } from "#components/agreements/compared"
import { VersionChoice } from "#components/agreements/version-choice"
import { Page } from "#components/layout/page"
import { getNeutralComparison } from "#lib/agreements/neutral/queries/get-neutral-comparison"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"

type Props = { params: Promise<{ neutralId: string }>; searchParams: Promise<{ from?: string; to?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("compare.title") }
}

/** Two versions that were handed over, held against each other for the neutral person. */
export default async function NeutralComparePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ neutralId }, asked] = await Promise.all([params, searchParams])
  // The earlier version stands first, whichever way round they were chosen.
  const [from, to] = [asked.from, asked.to].map(versionNumber).sort((one, other) => (one ?? 0) - (other ?? 0))
  const [reading, comparison] = await Promise.all([
    getNeutralReading(actor, neutralId),
    getNeutralComparison(actor, neutralId, { from, to }),
  ])
  if (!reading || (!comparison && reading.revisions.length > 1)) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.neutral.one(reading.id)}`, label: reading.title }
  return (
    <Page title={t("compare.title")} back={back}>
      {comparison ? (
        <>
          <VersionChoice
            locale={locale}
            agreement={{ ...reading, amendment: null }}
            comparison={comparison}
            toWhole={number => paths.neutral.version(reading.id, number)}
          />
          <Compared locale={locale} agreement={{ ...reading, id: null }} comparison={comparison} />
        </>
      ) : (
        <p>{t("neutral.reading.only")}</p>
      )}
    </Page>
  )
}

/** The number in an address, or undefined where none was asked for. */
function versionNumber(text: string | undefined): number | undefined {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
