import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { AgreementText } from "#components/agreements/agreement-text"
import { DocumentLines } from "#components/agreements/document-lines"
import { PaperFoot } from "#components/agreements/paper-foot"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { origin } from "#lib/env"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { ChangedSince } from "../_components/changes"
import { PaperHead, SignatureLines, TextFingerprint } from "./_components/paper"

type Props = { params: Promise<{ agreementId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  return { title: agreement?.title ?? words(requestLocale(), "common")("notFound.title") }
}

export default async function AgreementTextPage({ params }: Props) {
  const [actor, { agreementId }] = [await requireMember(), await params]
  const [agreement, documents] = await Promise.all([
    getAgreement(actor, agreementId),
    listAgreementDocuments(actor, agreementId),
  ])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const path = `/${locale}${paths.agreements.text(agreement.id)}`
  return (
    <div className="page page-paper">
      <p className="way-back">
        <a href={`/${locale}${paths.agreements.one(agreement.id)}`}>{agreement.title}</a>
      </p>
      <ChangedSince locale={locale} agreement={agreement} />
      {documents.length === 0 && <p className="quiet no-print">{t("text.print")}</p>}
      <ul className="ways no-print">
        <DocumentLines locale={locale} agreementId={agreement.id} documents={documents} />
      </ul>
      <article className="paper">
        <div>
          <PaperHead locale={locale} agreement={agreement} />
          <AgreementText speaker={speakerFor(locale, agreement.terms, agreement.parties)} />
          <SignatureLines locale={locale} agreement={agreement} />
          <TextFingerprint locale={locale} agreement={agreement} />
        </div>
        <PaperFoot
          locale={locale}
          {...{ reference: agreement.reference, number: agreement.revisions[0]?.number ?? 1 }}
          digest={agreement.hasUnsentDraft ? null : agreement.digest}
          address={`${origin()}${path}`}
        />
      </article>
    </div>
  )
}
