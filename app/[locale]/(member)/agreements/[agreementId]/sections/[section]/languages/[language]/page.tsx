import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import { refusalHoldPen } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { isSectionKey, type SectionKey } from "#lib/agreements/terms/fields"
import { sayLanguage } from "#lib/agreements/terms/say-field"
import { otherLanguages } from "#lib/agreements/terms/translations"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { TranslationForm } from "./_components/translation-form"

type Props = { params: Promise<{ agreementId: string; section: string; language: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, language } = await params
  const locale = requestLocale()
  if (!isSectionKey(section)) return { title: words(locale, "common")("notFound.title") }
  return { title: titleOf(section, language) }
}

/** The words of one section in another of the agreement's languages, for who has the pen. */
export default async function TranslationPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, section, language } = await params
  const agreement = isSectionKey(section) ? await getAgreement(actor, agreementId) : null
  if (!agreement || !isSectionKey(section)) return <Missing />
  const isNamed = otherLanguages(agreement.terms).includes(language)
  if (!isNamed || refusalHoldPen(actor, agreement) !== null) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const back = {
    href: `/${locale}${paths.agreements.section(agreement.id, section)}`,
    label: s(`section.${section}.title`),
  }
  const name = sayLanguage(locale, language)
  const prevails = agreement.terms.sections.legal.prevailingLanguage === language
  const lead = (
    <>
      <p>{t("languages.lead", { language: name, ...whoSees(locale, agreement) })}</p>
      {prevails && <p>{t("languages.leadPrevails", { language: name })}</p>}
    </>
  )
  return (
    <Page title={titleOf(section, language)} back={back} lead={lead} width="wide">
      <TranslationForm {...{ locale, agreement, section, language }} />
    </Page>
  )
}

function titleOf(section: SectionKey, language: string): string {
  const locale = requestLocale()
  const title = words(locale, "terms")(`section.${section}.title`)
  return words(locale, "agreements")("languages.title", { section: title, language: sayLanguage(locale, language) })
}
