import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { FieldNames } from "#components/agreements/field-names"
import { OwnNames } from "#components/agreements/own-names"
import { Page } from "#components/layout/page"
import { clauseLicence, library } from "#lib/agreements/clauses/library"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { isSectionKey } from "#lib/agreements/terms/fields"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { TopicTexts } from "./_components/topic-texts"

type Props = { params: Promise<{ agreementId: string; section: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params
  const locale = requestLocale()
  if (!isSectionKey(section)) return { title: words(locale, "common")("notFound.title") }
  const title = words(locale, "terms")(`section.${section}.title`)
  return { title: words(locale, "agreements")("clauses.title", { section: title }) }
}

/** The network's texts for one section, side by side from strict to open. All parties see the same. */
export default async function ClausesPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, section } = await params
  const agreement = isSectionKey(section) ? await getAgreement(actor, agreementId) : null
  if (!agreement || !isSectionKey(section)) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const title = words(locale, "terms")(`section.${section}.title`)
  const back = { href: `/${locale}${paths.agreements.section(agreement.id, section)}`, label: title }
  return (
    <Page title={t("clauses.title", { section: title })} back={back} lead={<p>{t("clauses.lead")}</p>} width="wide">
      {library[section].map(topic => (
        <TopicTexts key={topic.id} {...{ locale, agreement, section, topic, actor }} />
      ))}
      <p className="quiet section">{t("clauses.licence", { licence: clauseLicence })}</p>
      <OwnNames locale={locale} agreement={agreement} />
      <FieldNames locale={locale} agreement={agreement} />
    </Page>
  )
}
