import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { listColleagues } from "#lib/agreements/mentions/queries/list-colleagues"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { isSectionKey } from "#lib/agreements/terms/fields"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../../../_components/done-notice"
import { InternalNotes } from "./_components/internal-notes"
import { NoteForm } from "./_components/note-form"

type Props = {
  params: Promise<{ agreementId: string; section: string }>
  searchParams: Promise<{ done?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section: key } = await params
  const locale = requestLocale()
  if (!isSectionKey(key)) return { title: words(locale, "common")("notFound.title") }
  const section = words(locale, "terms")(`section.${key}.title`)
  return { title: words(locale, "agreements")("internal.title", { section }) }
}

/** The lane of one's own side, at an address of its own: nobody writes here and thinks the others read it, or the reverse. */
export default async function InternalPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId, section: key } = await params
  if (!isSectionKey(key)) return <Missing />
  const [agreement, notes, addressees] = await Promise.all([
    getAgreement(actor, agreementId),
    listInternalNotes(actor, agreementId, key),
    listColleagues(actor, agreementId),
  ])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const section = words(locale, "terms")(`section.${key}.title`)
  const member = actor.member.name
  const back = { href: `/${locale}${paths.agreements.section(agreement.id, key)}`, label: section }
  const shared = { locale, agreement, section: key, actor }
  return (
    <Page
      title={t("internal.title", { section })}
      back={back}
      state={<State>{t("internal.badge", { member })}</State>}
      lead={<p>{t("internal.lead", { member })}</p>}
    >
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <InternalNotes {...shared} notes={notes} />
      {refusalWriteInternalNote(actor, agreement) === null && <NoteForm {...shared} {...{ member, addressees }} />}
    </Page>
  )
}
