import type { Metadata } from "next"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getSetUpLink } from "#lib/accounts/second-factor/queries/get-set-up-link"
import { formWords } from "#lib/i18n/form-words"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale, setStatus } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitOpenSetUp } from "../../actions"

type Props = { params: Promise<{ token: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("secondProof.openTitle"), robots: { index: false } }
}

/** Reading the link changes nothing: scanners of mail follow links, people press the button. */
export default async function SetUpLinkPage({ params }: Props) {
  const { token } = await params
  const link = await getSetUpLink(await requirePerson(), token)
  const locale = requestLocale()
  const t = words(locale, "accounts")
  if (!link) {
    setStatus(404)
    const back = { href: `/${locale}${paths.account.secondProof()}`, label: t("secondProof.title") }
    return (
      <Page title={t("secondProof.openGone")} back={back}>
        <p>{t("secondProof.openGoneText")}</p>
      </Page>
    )
  }
  const moment = formatMoment(locale, link.askedAt)
  const lead = <p>{t(link.isHere ? "secondProof.openHere" : "secondProof.openElsewhere", { moment })}</p>
  return (
    <Page title={t("secondProof.openTitle")} lead={lead}>
      <Form action={submitOpenSetUp} words={formWords(locale)} labels={{}}>
        <Hidden name="token" value={token} />
        <SubmitButton>{t("secondProof.openSubmit")}</SubmitButton>
      </Form>
      <p className="section quiet">
        <a href={`/${locale}${paths.forgotten}`}>{t("secondProof.openOtherwise")}</a>
      </p>
    </Page>
  )
}
