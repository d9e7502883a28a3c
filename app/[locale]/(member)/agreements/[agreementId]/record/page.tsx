import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Fingerprint } from "#components/agreements/fingerprint"
import { RecordEntries } from "#components/agreements/record-entries"
import { Page } from "#components/layout/page"
import { Openings } from "#components/partnerships/openings"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { listDocumentOpenings } from "#lib/partnerships/queries/list-document-openings"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("record.title") }
}

/** What was said on the way to the text, in the order in which it was said; to be read, printed and kept. */
export default async function RecordPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, record, proposals] = await Promise.all([
    getAgreement(actor, agreementId),
    getNegotiationRecord(actor, agreementId),
    listProposals(actor, agreementId),
  ])
  if (!agreement || !record) return <Missing />
  const opened = await listDocumentOpenings(actor, agreement.partnershipId, [agreementId])
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("record.title")} back={back} lead={<p>{t("record.lead")}</p>}>
      <RecordEntries {...{ locale, agreement, record, proposals }} />
      <section className="section" aria-labelledby="fingerprint">
        <h2 id="fingerprint">{t("record.fingerprint")}</h2>
        <p>
          {record.frozenAt
            ? t("record.frozen", { moment: formatMoment(locale, record.frozenAt) })
            : t("record.notFrozen")}
        </p>
        <Fingerprint digest={record.sha256} />
      </section>
      <p className="no-print">
        <a href={paths.agreements.recordExported(agreement.id)} download>
          {t("record.export")}
        </a>
      </p>
      <Openings locale={locale} openings={opened.filter(({ kind }) => kind === "record")} />
    </Page>
  )
}
