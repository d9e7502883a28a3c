import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { FieldNames } from "#components/agreements/field-names"
import { OwnNames } from "#components/agreements/own-names"
import { Page } from "#components/layout/page"
import { refusalHoldPen } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { ownValues } from "#lib/agreements/terms/named-values"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../_components/done-notice"
import { ValueWays } from "./_components/value-ways"
import { ValueWriting } from "./_components/value-writing"

type Props = {
  params: Promise<{ agreementId: string }>
  searchParams: Promise<{ value?: string; type?: string; done?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("values.title") }
}

/** The values that the parties have named themselves, and for who has the pen the form of one of them. */
export default async function ValuesPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId }, asked] = await Promise.all([params, searchParams])
  const agreement = await getAgreement(actor, agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const mayWrite = refusalHoldPen(actor, agreement) === null
  const isWriting = mayWrite && (asked.value !== undefined || asked.type !== undefined)
  const way = (id: string) => `/${locale}${paths.agreements.values(agreement.id, { value: id })}`
  return (
    <Page title={t("values.title")} back={back} lead={<p>{t("values.lead")}</p>} width="wide">
      <DoneNotice locale={locale} agreement={agreement} done={asked.done} />
      {isWriting && <ValueWriting {...{ locale, agreement, asked }} />}
      {ownValues(agreement.terms).length === 0 && <p className="quiet">{t("values.none")}</p>}
      <OwnNames locale={locale} agreement={agreement} way={mayWrite ? value => way(value.id) : undefined} />
      {!isWriting && <ValueWays {...{ locale, agreement, actor }} />}
      <FieldNames locale={locale} agreement={agreement} />
    </Page>
  )
}
