import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { StandardWords } from "#components/agreements/standard-words"
import { Page } from "#components/layout/page"
import { clauseLanguage, clauseLicence } from "#lib/agreements/clauses/library"
import { withStandardText } from "#lib/agreements/clauses/standard-choice"
import { offeredStandardText } from "#lib/agreements/clauses/standard-texts"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../_components/done-notice"
import { StandardChoice } from "./_components/standard-choice"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("standard.title") }
}

/** The network's standard text for this kind of agreement: as it stands here, or as it would. */
export default async function StandardTextPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId }, { done }] = await Promise.all([params, searchParams])
  const agreement = await getAgreement(actor, agreementId)
  if (!agreement || agreement.terms.language.split("-")[0] !== clauseLanguage) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const { terms } = agreement
  const shown = terms.standardText ? terms : (withStandardText(terms, offeredStandardText(terms.kind)) ?? terms)
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("standard.title")} back={back} lead={<p>{t("standard.lead")}</p>}>
      <DoneNotice locale={locale} agreement={agreement} done={done} />
      <StandardChoice {...{ locale, agreement, actor }} />
      <div className="agreed-text whole-text section">
        <StandardWords speaker={speakerFor(locale, shown, agreement.parties)} />
      </div>
      <p className="quiet section no-print">{t("clauses.licence", { licence: clauseLicence })}</p>
    </Page>
  )
}
