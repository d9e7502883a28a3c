import { Page } from "#components/layout/page"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** A step that was open once, or is open to others: why not now, and the way back. */
export function Closed({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const href = `/${locale}${paths.agreements.one(agreement.id)}`
  return (
    <Page title={t("closed.title")} back={{ href, label: agreement.title }}>
      <p>{t("closed.text")}</p>
      <p>
        <a className="button" href={href}>
          {t("sign.toAgreement")}
        </a>
      </p>
    </Page>
  )
}
