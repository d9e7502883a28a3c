import { Findings } from "#components/agreements/findings"
import { MarginNote } from "#components/ui/margin"
import { beforeSigning } from "#lib/agreements/lifecycle"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { ModelLink } from "./model-link"

/** What the checks and the network's model say of the whole text, while something can still be changed. */
export function WhatToLookAt({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  if (!beforeSigning.includes(agreement.state)) return null
  const isBlocked = agreement.findings.some(finding => finding.severity === "blocks")
  return (
    <>
      <MarginNote
        heading={t(isBlocked ? "look.blocksHeading" : "look.heading")}
        tone={isBlocked ? "stop" : "attention"}
        folds={!isBlocked}
      >
        {agreement.findings.length === 0 && <p>{t("look.none")}</p>}
        <Findings locale={locale} agreementId={agreement.id} findings={agreement.findings} withPlace isHeaded />
      </MarginNote>
      <MarginNote heading={words(locale, "fairness")("page.short")}>
        <p>
          <ModelLink locale={locale} agreement={agreement} />
        </p>
      </MarginNote>
    </>
  )
}
