import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { noticeKinds } from "#lib/agreements/ending/policy"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../_components/closed"
import { NoticeForm } from "./_components/notice-form"

type Props = { params: Promise<{ agreementId: string; way: string }> }

const kindOf = (way: string) => noticeKinds.find(kind => kind.replaceAll("_", "-") === way)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOf((await params).way)
  const locale = requestLocale()
  return { title: kind ? words(locale, "ending")(`form.${kind}.title`) : words(locale, "common")("notFound.title") }
}

/** One of the things that can be said about pausing, going on and ending: what follows from it, the reason, the act. */
export default async function NoticeFormPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, way } = await params
  const kind = kindOf(way)
  const [agreement, standing, factor] = await Promise.all([
    getAgreement(actor, agreementId),
    getStanding(actor, agreementId),
    getSecondFactor(actor),
  ])
  if (!kind || !agreement || !standing) return <Missing />
  const locale = requestLocale()
  if (!standing.may[kind]) return <Closed locale={locale} agreement={agreement} />
  const shared = { locale, agreement, standing, kind }
  return <NoticeForm {...shared} hasSecondProof={factor?.codeApp != null} />
}
