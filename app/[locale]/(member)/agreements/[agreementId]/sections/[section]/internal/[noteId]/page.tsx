import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { Prose } from "#components/ui/prose"
import { listInternalNotes } from "#lib/agreements/internal/queries/list-internal-notes"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { isSectionKey } from "#lib/agreements/terms/fields"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../../../_components/closed"
import { submitShare } from "../actions"

type Props = { params: Promise<{ agreementId: string; section: string; noteId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("internal.share.title") }
}

/** Before a note leaves its own side: its words as the others will read them, and no way back afterwards. */
export default async function ShareNotePage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, section, noteId } = await params
  if (!isSectionKey(section)) return <Missing />
  const [agreement, notes] = await Promise.all([
    getAgreement(actor, agreementId),
    listInternalNotes(actor, agreementId, section),
  ])
  const note = notes.find(({ id, isPutAway, isShared }) => id === noteId && !isPutAway && !isShared)
  if (!agreement || !note) return <Missing />
  const locale = requestLocale()
  if (refusalCommentOnSection(actor, agreement)) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const kept = `/${locale}${paths.agreements.internal(agreement.id, section)}`
  const back = { href: kept, label: words(locale, "terms")(`section.${section}.title`) }
  return (
    <Page title={t("internal.share.title")} back={back} lead={<p>{t("internal.share.lead", { names })}</p>}>
      <div className={actor.member.kind === "corporate" ? "said said-company" : "said said-local"}>
        <Prose text={note.text} />
      </div>
      <div className="buttons">
        <ButtonForm action={submitShare} hidden={{ agreementId, section, noteId }} danger>
          {t("internal.share.button", { names })}
        </ButtonForm>
        <a className="button button-quiet" href={kept}>
          {t("internal.share.keep")}
        </a>
      </div>
    </Page>
  )
}
