import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { refusalProposeChange } from "#lib/agreements/proposals/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { fieldsOf, isSectionKey } from "#lib/agreements/terms/fields"
import { placeNamed, stands, valueAt } from "#lib/agreements/terms/place"
import { sayLabel } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { sayPlace } from "#lib/agreements/terms/say-place"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../../_components/closed"
import { submitProposal } from "../proposals/actions"
import { PlaceChoice } from "./_components/place-choice"
import { ProposalForm } from "./_components/proposal-form"

type Props = {
  params: Promise<{ agreementId: string; section: string }>
  searchParams: Promise<{ place?: string | string[] }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("proposals.title") }
}

export default async function ProposePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId, section }, asked] = await Promise.all([params, searchParams])
  if (!isSectionKey(section)) return <Missing />
  const agreement = await getAgreement(actor, agreementId)
  const name = String(asked.place ?? "")
  const list = fieldsOf(section).find(field => field.key === name && field.kind === "rows")
  const place = placeNamed(section, name)
  if (!agreement || (!list && !(place && stands(agreement.terms, place)))) return <Missing />
  const locale = requestLocale()
  if (refusalProposeChange(actor, agreement)) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const names = sayOthers(locale, agreement.parties)
  const back = {
    href: `/${locale}${paths.agreements.section(agreement.id, section)}`,
    label: words(locale, "terms")(`section.${section}.title`),
  }
  const shared = { speaker, agreementId: agreement.id, section }
  if (list?.kind === "rows")
    return (
      <Page title={sayLabel(locale, { section }, list.key)} back={back} lead={<p>{t("proposals.choose.lead")}</p>}>
        <PlaceChoice {...shared} list={list} />
      </Page>
    )
  if (!place) return <Missing />
  const form = { speaker, place, value: valueAt(agreement.terms, place), action: submitProposal }
  const hidden = { agreementId: agreement.id, section }
  return (
    <Page title={sayPlace(speaker, place)} back={back} lead={<p>{t("proposals.lead", { names })}</p>}>
      <ProposalForm {...form} hidden={hidden} button={t("proposals.button", { names })} />
    </Page>
  )
}
