import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Fingerprint } from "#components/agreements/fingerprint"
import { Page } from "#components/layout/page"
import { textVerdicts } from "#lib/agreements/evidence/views"
import { getDocumentVerdict } from "#lib/agreements/queries/get-document-verdict"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("verify.answerTitle"), robots: { index: false } }
}

export default async function VerifyAnswerPage({ searchParams }: Props) {
  const { answer } = await searchParams
  const said = typeof answer === "string" ? await getDocumentVerdict(await getActor(), answer) : null
  if (!said) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const isOfText = textVerdicts.some(verdict => verdict === said.verdict)
  const back = { href: `/${locale}${paths.verify.home}`, label: t("verify.title") }
  return (
    <Page title={t(`verify.verdict.${said.verdict}.title`)} back={back}>
      <p>{t(`verify.verdict.${said.verdict}.text`)}</p>
      <p>{t(isOfText ? "verify.textFingerprint" : "verify.fingerprint")}</p>
      <Fingerprint digest={said.sha256} />
      <p className="quiet">{t("verify.checkedAt", { moment: formatMoment(locale, new Date(said.at)) })}</p>
    </Page>
  )
}
