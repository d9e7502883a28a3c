import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { VersionPaper } from "#components/agreements/version-paper"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getAgreementVersion } from "#lib/agreements/queries/get-agreement-version"
import { origin } from "#lib/env"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"

type Props = { params: Promise<{ agreementId: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, found } = await read(await params)
  const locale = requestLocale()
  if (!found) return { title: words(locale, "common")("notFound.title") }
  return { title: words(locale, "agreements")("wholeVersion.title", { number, title: found.agreement.title }) }
}

/** A version that was handed over, as it stood. */
export default async function VersionPage({ params }: Props) {
  const { number, found } = await read(await params)
  if (!found) return <Missing />
  const { agreement, version } = found
  const { one, text, evidence, ...ways } = paths.agreements
  const locale = requestLocale()
  return (
    <VersionPaper
      locale={locale}
      agreement={agreement}
      version={version}
      ways={{
        back: one(agreement.id),
        whole: text(agreement.id),
        version: other => ways.version(agreement.id, other),
        compare: (from, to) => ways.compare(agreement.id, from, to),
        record: evidence(agreement.id),
      }}
      address={`${origin()}/${locale}${ways.version(agreement.id, number)}`}
    />
  )
}

async function read({ agreementId, number: asked }: { agreementId: string; number: string }) {
  const actor = await requireMember()
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
  const [agreement, version] = await Promise.all([
    getAgreement(actor, agreementId),
    getAgreementVersion(actor, agreementId, number),
  ])
  return { number, found: agreement && version && { agreement, version } }
}
