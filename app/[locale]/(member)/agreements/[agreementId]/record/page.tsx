import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { RecordEntries } from "#components/agreements/record-entries"
import { Page } from "#components/layout/page"
import { Openings } from "#components/partnerships/openings"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { words } from "#lib/i18n/words"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { AskedBeforeSigning } from "./_components/asked-before-signing"
import { RecordProof } from "./_components/record-proof"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("record.title") }
}

/** What was said on the way to the text, in the order in which it was said; to be read, printed and kept. */
export default async function RecordPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, record, proposals, asked] = await Promise.all([
    getAgreement(actor, agreementId),
    getNegotiationRecord(actor, agreementId),
    listProposals(actor, agreementId),
    getSigningQuestions(actor, agreementId),
  ])
  if (!agreement || !record) return <Missing />
  const opened = await listDocumentOpenings(actor, agreement.partnershipId, [agreementId])
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("record.title")} back={back} lead={<p>{t("record.lead")}</p>}>
      <RecordEntries {...{ locale, agreement, record, proposals }} />
      <RecordProof locale={locale} record={record} />
      <AskedBeforeSigning locale={locale} agreement={agreement} questions={asked?.questions ?? []} />
      <p className="no-print">
        <a href={paths.agreements.recordExported(agreement.id)} download>
          {t("record.export")}
        </a>
      </p>
      <Openings locale={locale} openings={opened.filter(({ kind }) => kind === "record")} />
    </Page>
  )
}
