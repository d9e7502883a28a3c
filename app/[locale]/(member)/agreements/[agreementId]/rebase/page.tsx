import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { refusalStateAmendment } from "#lib/agreements/amendment/policy"
import { getRebase } from "#lib/agreements/amendment/queries/get-rebase"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../_components/closed"
import { submitRebase } from "../change/actions"
import { ConflictChoices, conflictLabels } from "./_components/conflict-choices"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("rebase.title") }
}

export default async function RebasePage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, rebase] = await Promise.all([getAgreement(actor, agreementId), getRebase(actor, agreementId)])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  if (!rebase || refusalStateAmendment(actor, agreement)) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const shared = { locale, rebase, parties: agreement.parties }
  const count = rebase.conflicts.length
  return (
    <Page title={t("rebase.title")} back={back} lead={<p>{t("rebase.lead")}</p>}>
      <p>{count === 0 ? t("rebase.none") : t("rebase.conflicts", { count })}</p>
      <Form action={submitRebase} words={formWords(locale)} labels={conflictLabels(shared)}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="seen" value={rebase.seen} />
        <ConflictChoices {...shared} />
        <p>{t("rebase.after", { names: sayOthers(locale, agreement.parties) })}</p>
        <SubmitButton>{t("rebase.button")}</SubmitButton>
      </Form>
    </Page>
  )
}
