import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { listClearances } from "#lib/agreements/clearance/queries/list-clearances"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember, requirePerson } from "#lib/web/session"
import { AgreedOfData } from "./_components/agreed-of-data"
import { StatementForm } from "./_components/statement-form"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "clearance")("form.title") }
}

/** What became of what the reader's side holds, to be written down once for everything or for each thing apart. */
export default async function StatePage({ params }: Props) {
  const actor = await requireMember()
  const person = await requirePerson()
  const { agreementId } = await params
  const [agreement, standing, clearances] = await Promise.all([
    getAgreement(actor, agreementId),
    getStanding(actor, agreementId),
    listClearances(actor, agreementId),
  ])
  const clearance = clearances.find(({ may }) => may.state)
  if (!agreement || !standing || !clearance) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "clearance")
  return (
    <Page
      title={t("form.title")}
      back={{ href: `/${locale}${paths.agreements.clearances(agreement.id)}`, label: t("title") }}
      lead={<p>{t("form.lead", { names: sayOthers(locale, agreement.parties) })}</p>}
    >
      <AgreedOfData locale={locale} agreed={standing.surviving.personalData} />
      <StatementForm locale={locale} clearance={clearance} speaker={person.name} />
    </Page>
  )
}
