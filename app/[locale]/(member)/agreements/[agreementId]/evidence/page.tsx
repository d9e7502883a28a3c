import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { DocumentLines } from "#components/agreements/document-lines"
import { Fingerprint } from "#components/agreements/fingerprint"
import { Page } from "#components/layout/page"
import { concluded } from "#lib/agreements/lifecycle"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getEvidence } from "#lib/agreements/queries/get-evidence"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { RecordLine } from "./_components/record-line"
import { Seal } from "./_components/seal"

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
      <Seal locale={locale} documents={documents} />
      {["signing", ...concluded].includes(agreement.state) && (
        <ul className="ways no-print">
          <li>
            <a href={paths.agreements.exported(agreement.id)} download>
              {t("evidence.export")}
            </a>
          </li>
          <DocumentLines locale={locale} agreementId={agreement.id} documents={documents} />
        </ul>
      )}
    </Page>
  )
}
