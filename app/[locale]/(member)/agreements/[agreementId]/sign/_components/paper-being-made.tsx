import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { SignProps } from "./sign-states"

const reloadSeconds = 4

/** Between freezing and signing: the worker makes the document whose digest will be signed. */
export function PaperBeingMade({ locale, agreement }: SignProps) {
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("sign.paper.title")} back={back}>
      <meta httpEquiv="refresh" content={String(reloadSeconds)} />
      <p>{t("sign.paper.text")}</p>
      <p>{t("sign.paper.long")}</p>
      <p>
        <a href={`/${locale}${paths.agreements.sign(agreement.id)}`}>{t("sign.paper.again")}</a>
      </p>
    </Page>
  )
}
