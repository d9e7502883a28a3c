import { Fingerprint } from "#components/agreements/fingerprint"
import { Facts } from "#components/ui/facts"
import type { AttestationIntentView } from "#lib/agreements/paper/views"
import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { Hands } from "../../_components/hands"

export type AttestProps = { locale: Locale; agreement: AgreementView; intent: AttestationIntentView; member: string }

/** Which scan of which bytes, signed by whose hands, for whom, as what, and until when. */
export function WhatYouAttest({ locale, agreement, intent, member }: AttestProps) {
  const t = words(locale, "paper")
  const facts = [
    { term: t("now.for"), value: <bdi>{member}</bdi> },
    { term: t("now.capacity"), value: <bdi>{intent.capacity}</bdi> },
    { term: t("scan.hands"), value: <Hands {...{ locale, agreement }} hands={intent.hands} /> },
    { term: t("now.scan"), value: <Fingerprint digest={intent.scanSha256} /> },
    { term: t("now.text"), value: <Fingerprint digest={intent.termsSha256} /> },
    { term: t("now.paper"), value: <Fingerprint digest={intent.pdfSha256} /> },
    { term: t("now.until"), value: formatMoment(locale, intent.endsAt) },
  ]
  return <Facts facts={facts} />
}
