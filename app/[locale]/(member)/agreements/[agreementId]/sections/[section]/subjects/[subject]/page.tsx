import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { MatrixFindings } from "#components/agreements/matrix-findings"
import { Page } from "#components/layout/page"
import { refusalHoldPen } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { SubjectForm } from "./_components/subject-form"

type Props = {
  params: Promise<{ agreementId: string; section: string; subject: string }>
  searchParams: Promise<{ add?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { subject } = await params
  const known = subjects.find(one => one === subject)
  const locale = requestLocale()
  if (!known) return { title: words(locale, "common")("notFound.title") }
  return { title: words(locale, "confidentiality")(`subjects.${known}.label`) }
}

/** All that is said of one kind of information, for who has the pen. */
export default async function SubjectPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId, section, subject }, { add }] = await Promise.all([params, searchParams])
  const known = section === "confidentiality" ? subjects.find(one => one === subject) : undefined
  const agreement = known ? await getAgreement(actor, agreementId) : null
  if (!agreement || !known || refusalHoldPen(actor, agreement) !== null) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  const back = {
    href: `/${locale}${paths.agreements.section(agreement.id, section)}?edit=1`,
    label: words(locale, "terms")("section.confidentiality.title"),
  }
  const label = t(`subjects.${known}.label`)
  return (
    <Page title={u("exactly.title", { subject: label })} back={back} lead={<p>{u("exactly.lead")}</p>}>
      <MatrixFindings
        locale={locale}
        rules={agreement.terms.sections.confidentiality.rules.filter(rule => rule.subject === known)}
        partyIds={agreement.parties.map(({ memberId }) => memberId)}
        only={known}
      />
      <SubjectForm {...{ locale, agreement }} subject={known} add={audiences.find(one => one === add)} />
    </Page>
  )
}
