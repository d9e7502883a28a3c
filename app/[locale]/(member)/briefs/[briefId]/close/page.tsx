import type { Metadata } from "next"
import { Missing, NotAllowed } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { refusalStartBrief } from "#lib/briefs/policy"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { submitCloseBrief } from "../../actions"

type Query = { params: Promise<{ briefId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("close.title") }
}

export default async function CloseBriefPage({ params }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const brief = await getBrief(person, briefId)
  if (brief?.seenAs !== "company" || brief.state === "closed") return <Missing />
  if (refusalStartBrief(person)) return <NotAllowed />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const isDraft = brief.state === "draft"
  const waiting = brief.recipients.filter(({ state }) => state === "proposed" || state === "shortlisted").length
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: brief.content.title }
  const intro = isDraft ? t("close.introDraft") : t("close.intro")
  return (
    <Page title={isDraft ? t("draft.putAway") : t("close.title")} back={back} lead={<p>{intro}</p>}>
      {waiting > 0 && <p>{t("close.introProposals", { count: waiting })}</p>}
      <Form action={submitCloseBrief} words={formWords(locale)} labels={{ reason: t("close.reason") }}>
        <Hidden name="briefId" value={briefId} />
        <Hidden name="version" value={brief.version} />
        {!isDraft && <TextArea name="reason" label={t("close.reason")} hint={t("close.reasonHint")} />}
        <SubmitButton danger>{isDraft ? t("close.submitDraft") : t("close.submit")}</SubmitButton>
      </Form>
    </Page>
  )
}
