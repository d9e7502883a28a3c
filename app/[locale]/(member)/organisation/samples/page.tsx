import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { listSamples } from "#lib/members/queries/list-samples"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../_components/done"
import { SampleForm } from "./_components/sample-form"
import { SampleList } from "./_components/sample-list"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("samples.title") }
}

export default async function SamplesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { done } = await searchParams
  const person = await requireMember()
  const samples = await listSamples(person, person.member.id)
  const locale = requestLocale()
  const t = words(locale, "members")
  const back = { href: `/${locale}${paths.organisation.home}`, label: t("part.back") }
  const isLocal = person.member.kind === "local_resource"
  const mayEdit = person.member.role !== "viewer"
  const lead = isLocal ? t("samples.lead") : t("samples.corporate")
  return (
    <Page title={t("samples.title")} back={back} lead={<p>{lead}</p>}>
      <Done done={done} />
      {isLocal && samples.length === 0 && (
        <Empty heading={t("samples.empty")}>
          <p>{t("samples.emptyExplained")}</p>
        </Empty>
      )}
      <SampleList samples={samples} mayEdit={mayEdit} />
      {isLocal && mayEdit && <SampleForm />}
    </Page>
  )
}
