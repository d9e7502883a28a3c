import { Fingerprint } from "#components/agreements/fingerprint"
import { Page } from "#components/layout/page"
import { Facts } from "#components/ui/facts"
import type { SigningIntentView } from "#lib/agreements/signing/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

export type IntentProps = { locale: Locale; agreement: AgreementView; intent: SigningIntentView; member: string }

/** Which bytes, for whom, as what, and until when. */
export function WhatYouSign({ locale, intent, member }: IntentProps) {
  const t = words(locale, "agreements")
  const facts = [
    { term: t("signNow.for"), value: <bdi>{member}</bdi> },
    { term: t("signNow.capacity"), value: <bdi>{intent.capacity}</bdi> },
    { term: t("signNow.text"), value: <Fingerprint digest={intent.termsSha256} /> },
    { term: t("signNow.paper"), value: <Fingerprint digest={intent.pdfSha256} /> },
    { term: t("signNow.until"), value: formatMoment(locale, intent.endsAt) },
  ]
  return <Facts facts={facts} />
}

/** Five minutes have passed, or it was signed with: the way on is the signing page, which knows which. */
export function IntentOver({ locale, agreement }: IntentProps) {
  const t = words(locale, "agreements")
  const href = `/${locale}${paths.agreements.sign(agreement.id)}`
  return (
    <Page title={t("signNow.over")} back={{ href, label: t("signNow.back") }}>
      <p>{t("signNow.overText")}</p>
      <p className="buttons">
        <a className="button" href={href}>
          {t("signNow.again")}
        </a>
      </p>
    </Page>
  )
}
