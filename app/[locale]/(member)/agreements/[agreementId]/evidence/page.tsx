import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Fingerprint } from "#components/agreements/fingerprint"
import { Page } from "#components/layout/page"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { words } from "#lib/i18n/words"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Copies } from "./_components/copies"
import { Proof } from "./_components/proof"
import { RecordLine } from "./_components/record-line"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("evidence.title") }
}

export default async function EvidencePage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const asked = [getEvidence(actor, agreementId), listAgreementDocuments(actor, agreementId)] as const
  const [agreement, evidence, documents] = await Promise.all([getAgreement(actor, agreementId), ...asked])
  if (!agreement || !evidence) return <Missing />
  const files = documents.flatMap(({ fileId }) => fileId ?? [])
  const openings = await listDocumentOpenings(actor, agreement.partnershipId, [agreementId, ...files])
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const head = evidence.lines.at(-1)
  return (
    <Page title={t("evidence.title")} back={back} lead={<p>{t("evidence.lead")}</p>}>
      <ol className="record">
        {evidence.lines.map(entry => (
          <RecordLine key={entry.seq} locale={locale} agreement={agreement} entry={entry} />
        ))}
      </ol>
      {head && (
        <section aria-labelledby="head">
          <h2 id="head">{t("evidence.head")}</h2>
          <Fingerprint digest={head.digest} />
          <p>{t("evidence.headText")}</p>
        </section>
      )}
      <Proof locale={locale} agreementId={agreement.id} evidence={evidence} documents={documents} />
      <Copies {...{ locale, agreement, documents, openings }} />
    </Page>
  )
}
